using AgentFlow;

namespace Broken0107;

public partial class TakenName
{
    [AgentTask]
    private static int Completion() => 1; // AGF0107
}

public static class Caller
{
    public static async Task<int> CallAsync() => (await new TakenName().RunAsync()).Completion;
}
