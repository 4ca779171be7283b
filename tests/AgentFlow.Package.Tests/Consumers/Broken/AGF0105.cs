using AgentFlow;

namespace Broken0105;

public partial class OneInputTwoTypes
{
    [AgentTask]
    private static int First(int limit) => limit;

    [AgentTask]
    private static string Second(string limit) => limit; // AGF0105
}

public static class Caller
{
    public static async Task<int> CallAsync() => (await new OneInputTwoTypes().RunAsync(1)).First;
}
