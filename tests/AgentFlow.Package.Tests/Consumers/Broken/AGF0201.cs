using AgentFlow;

namespace Broken0201;

public partial class NoSuchTask
{
    [AgentTask]
    private static int Summarize() => 1;

    [AgentTask(DependsOn = ["Sumarize"])] // AGF0201
    private static int Show() => 2;
}

public static class Caller
{
    public static async Task<int> CallAsync() => (await new NoSuchTask().RunAsync()).Show;
}
