using AgentFlow;

namespace Broken0202;

public partial class WaitsForItself
{
    [AgentTask(DependsOn = [nameof(Show)])] // AGF0202
    private static int Show() => 2;
}

public static class Caller
{
    public static async Task<int> CallAsync() => (await new WaitsForItself().RunAsync()).Show;
}
