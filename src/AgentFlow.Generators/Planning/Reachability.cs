using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Which task waits for which, directly or through others: one row of bits a task.</summary>
internal sealed class Reachability
{
    private const int BitsPerWord = 64;

    private readonly ulong[][] _rows;

    /// <param name="graph">A graph without a cycle.</param>
    /// <param name="order">Its tasks, each after those it waits for.</param>
    public Reachability(WorkflowGraph graph, EquatableArray<int> order)
    {
        var words = (graph.Count + BitsPerWord - 1) / BitsPerWord;
        _rows = new ulong[graph.Count][];
        foreach (var task in order)
        {
            var row = _rows[task] = new ulong[words];
            foreach (var dependency in graph.Dependencies[task])
            {
                row[dependency / BitsPerWord] |= 1UL << (dependency % BitsPerWord);
                var reached = _rows[dependency];
                for (var word = 0; word < words; word++)
                    row[word] |= reached[word];
            }
        }
    }

    /// <summary>Whether <paramref name="task"/> waits for <paramref name="dependency"/>, directly or through others.</summary>
    public bool Reaches(int task, int dependency)
        => (_rows[task][dependency / BitsPerWord] >> (dependency % BitsPerWord) & 1) != 0;
}
