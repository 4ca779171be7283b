using AgentFlow;

namespace Fixable0401;

internal sealed partial class Counter
{
    public int Count;

    [AgentTask]
    private async Task FirstAsync()
    {
        await Task.Yield();
        Count++;
    }

    [AgentTask]
    private async Task SecondAsync()
    {
        await Task.Yield();
        Count++; // AGF0401: Count
    }
}
