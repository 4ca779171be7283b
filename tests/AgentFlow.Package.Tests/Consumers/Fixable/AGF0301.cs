using AgentFlow;

namespace Fixable0301;

internal sealed partial class OneByOne
{
    [AgentTask]
    private static async Task<int> SumAsync()
    {
        var first = await OneAsync();
        var second = await TwoAsync(); // AGF0301: await TwoAsync()
        return first + second;
    }

    private static async Task<int> OneAsync()
    {
        await Task.Yield();
        return 1;
    }

    private static async Task<int> TwoAsync()
    {
        await Task.Yield();
        return 2;
    }
}
