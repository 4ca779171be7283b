using AgentFlow;

namespace Fixable0501;

internal sealed partial class WithoutToken
{
    [AgentTask(TimeoutMs = 60_000)]
    private static async Task<int> DelayAsync() // AGF0501: DelayAsync
    {
        await Task.Delay(1);
        return 1;
    }
}
