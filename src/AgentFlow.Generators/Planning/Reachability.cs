using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Which task starts only after which has ended, directly or through others: one row of bits a task.</summary>
internal sealed class Reachability
{
    private const int BitsPerWord = 64;

    private readonly ulong[][] _rows;
    private readonly int _words;

    /// <summary>All of what a task waits for has ended before it starts.</summary>
    /// <param name="graph">A graph without a cycle.</param>
    /// <param name="order">Its tasks, each after those it waits for.</param>
    public Reachability(WorkflowGraph graph, EquatableArray<int> order)
        : this(graph.Count)
    {
        foreach (var task in order)
            Add(task, graph.Dependencies[task]);
    }

    /// <summary>A join waits for some of its dependencies, and under <see cref="Schedule.Eager"/> item follows item.</summary>
    public Reachability(WorkflowModel model, EquatableArray<int> order)
        : this(model.Tasks.Count)
    {
        foreach (var task in order)
        {
            var dependencies = model.Tasks[task].Dependencies;
            if (model.Tasks[task].HasJoin)
                AddJoined(task, dependencies, model.Tasks[task].Policies.Join == Join.Any ? 1 : model.Tasks[task].Policies.Needed);
            else
                Add(task, dependencies.Select(dependency => dependency.Task));

            // The source has not ended, but all that its items waited for has.
            if (model.Schedule == Schedule.Eager)
                Remove(task, dependencies.Where(dependency => dependency.Strength == Strength.ItemByItem));
        }
    }

    private Reachability(int count)
    {
        _words = (count + BitsPerWord - 1) / BitsPerWord;
        _rows = [.. Enumerable.Range(0, count).Select(_ => new ulong[_words])];
    }

    /// <summary>Whether <paramref name="dependency"/> has ended before <paramref name="task"/> starts.</summary>
    public bool Reaches(int task, int dependency)
        => (_rows[task][dependency / BitsPerWord] >> (dependency % BitsPerWord) & 1) != 0;

    private void Add(int task, IEnumerable<int> dependencies)
    {
        foreach (var dependency in dependencies)
        {
            Set(task, dependency);
            for (var word = 0; word < _words; word++)
                _rows[task][word] |= _rows[dependency][word];
        }
    }

    // Whichever they are that decide the join, met or not: what more of them rest on than can be left out has ended.
    private void AddJoined(int task, EquatableArray<Dependency> dependencies, int needed)
    {
        needed = Math.Max(1, Math.Min(needed, dependencies.Count));
        var leftOut = Math.Max(dependencies.Count - needed, needed - 1);
        for (var other = 0; other < _rows.Length; other++)
        {
            if (dependencies.Count(dependency => dependency.Task == other || Reaches(dependency.Task, other)) > leftOut)
                Set(task, other);
        }
    }

    private void Remove(int task, IEnumerable<Dependency> dependencies)
    {
        foreach (var dependency in dependencies)
            _rows[task][dependency.Task / BitsPerWord] &= ~(1UL << (dependency.Task % BitsPerWord));
    }

    private void Set(int task, int other) => _rows[task][other / BitsPerWord] |= 1UL << (other % BitsPerWord);
}
