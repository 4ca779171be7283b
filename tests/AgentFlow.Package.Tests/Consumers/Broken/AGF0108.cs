using AgentFlow;

namespace Broken0108;

public partial class NoSuchQuestion
{
    [AgentTask(When = nameof(Wanted))] // AGF0108
    private static int Count() => 1;

    private static int Wanted() => 1;
}

public static class Caller
{
    public static async Task<int?> CallAsync() => (await new NoSuchQuestion().RunAsync()).Count;
}
