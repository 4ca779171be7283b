using AgentFlow;

namespace Broken0103;

public partial class TwoOfAName
{
    [AgentTask]
    private static int Count() => 1;

    [AgentTask]
    private static Task<int> CountAsync() => Task.FromResult(1); // AGF0103
}

public static class Caller
{
    public static async Task<bool> CallAsync() => (await new TwoOfAName().TryRunAsync()).IsComplete;
}
