using AgentFlow;

namespace Fixable0303;

internal sealed partial class Blocking
{
    [AgentTask]
    private static async Task<int> CountAsync()
    {
        await Task.Yield();
        return OneAsync().Result; // AGF0303: Result
    }

    private static async Task<int> OneAsync()
    {
        await Task.Yield();
        return 1;
    }
}
