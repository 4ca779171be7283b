using AgentFlow;

namespace Broken0106;

[AgentWorkflow(Schedule = (Schedule)7)] // AGF0106
public partial class NoSuchSchedule
{
    [AgentTask]
    private static int Count() => 1;
}

public static class Caller
{
    public static async Task<int> CallAsync() => (await new NoSuchSchedule().RunAsync()).Count;
}
