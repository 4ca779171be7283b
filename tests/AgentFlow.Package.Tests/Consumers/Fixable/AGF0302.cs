using AgentFlow;

namespace Fixable0302;

internal sealed partial class ItemByItem
{
    [AgentTask]
    private static async Task<List<int>> MeasureAsync(string[] words)
    {
        var lengths = new List<int>();
        foreach (var word in words)
            lengths.Add(await LengthAsync(word)); // AGF0302: await LengthAsync(word)
        return lengths;
    }

    private static async Task<int> LengthAsync(string word)
    {
        await Task.Yield();
        return word.Length;
    }
}
