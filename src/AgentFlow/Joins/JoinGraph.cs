namespace AgentFlow;

/// <summary>The joins of a plan, and who else needs their dependencies.</summary>
internal sealed class JoinGraph
{
    private readonly PlannedTask[] _tasks;
    private readonly int[][] _consumers;

    private JoinGraph(PlannedTask[] tasks, int[][] consumers)
    {
        _tasks = tasks;
        _consumers = consumers;
    }

    /// <summary>Null where every task waits for all of its dependencies, so that such a plan pays for nothing.</summary>
    /// <exception cref="ArgumentException">A join needs more successes than it has dependencies, or none.</exception>
    public static JoinGraph? For(PlannedTask[] tasks, Dependency[][] dependencies)
    {
        if (!Array.Exists(tasks, task => task.Join != Join.All))
        {
            return null;
        }

        var consumers = Array.ConvertAll(tasks, _ => new List<int>());
        for (int task = 0; task < tasks.Length; task++)
        {
            Check(tasks[task]);
            foreach (var dependency in dependencies[task])
            {
                consumers[dependency.Task].Add(task);
            }
        }

        return new JoinGraph(tasks, Array.ConvertAll(consumers, list => list.ToArray()));
    }

    /// <summary>The tasks that depend on a task, in order of declaration.</summary>
    public int[] ConsumersOf(int task) => _consumers[task];

    /// <summary>The joins of a run as it begins, one per task; null where the task waits for all of its dependencies.</summary>
    public PendingJoin?[] NewJoins()
    {
        var joins = new PendingJoin?[_tasks.Length];
        for (int task = 0; task < joins.Length; task++)
        {
            joins[task] = IsJoin(task) ? new PendingJoin(task, Needed(_tasks[task]), _tasks[task].DependsOn.Count) : null;
        }

        return joins;
    }

    public bool IsJoin(int task) => _tasks[task].Join != Join.All;

    /// <summary>Once the join of this task is decided, it lets go of the dependencies that have not ended.</summary>
    public bool CancelsLosers(int task) => IsJoin(task) && _tasks[task].Losers == Losers.Cancel;

    /// <summary>A join may cancel the task once it is decided without it.</summary>
    public bool CanLose(int task) => Array.Exists(_consumers[task], CancelsLosers);

    /// <summary>Every task that depends on it is a join, and there is one.</summary>
    public bool FeedsJoinsAlone(int task) => _consumers[task].Length > 0 && Array.TrueForAll(_consumers[task], IsJoin);

    private static int Needed(PlannedTask task) => task.Join == Join.Any ? 1 : task.Needed;

    private static void Check(PlannedTask task)
    {
        int needed = Needed(task);
        if (task.Join != Join.All && (needed < 1 || needed > task.DependsOn.Count))
        {
            throw new ArgumentException(
                $"'{task.Name}' needs {needed} successes, and has {task.DependsOn.Count} dependencies.", nameof(task));
        }
    }
}
