using AgentFlow;

namespace Fixable0502;

internal sealed partial class UnusedToken
{
    [AgentTask]
    private static async Task<int> DelayAsync(CancellationToken cancellationToken) // AGF0502: cancellationToken
    {
        await Task.Delay(1);
        return 1;
    }
}
