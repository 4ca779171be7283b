namespace AgentFlow;

/// <summary>
/// The joins of a run, and the tasks that lost one. A run decides its joins one after another, under one lock; what follows from a
/// decision, where code of tasks may run, comes after it.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="graph">Its joins.</param>
/// <param name="token">The token of the run.</param>
internal sealed class JoinTable(FlowPlan plan, JoinGraph graph, CancellationToken token) : IDisposable
{
    private readonly object _lock = new();
    private readonly PendingJoin?[] _joins = new PendingJoin?[plan.Count];
    private readonly Loser?[] _losers = new Loser?[plan.Count];
    private readonly bool[] _unstarted = new bool[plan.Count];

    /// <summary>The join of a task; null where it has none, or where the run was canceled before it came to it.</summary>
    public PendingJoin? this[int task] => Volatile.Read(ref _joins[task]);

    /// <summary>Begins a join. Dependencies that have ended count at once, in the order given.</summary>
    /// <param name="join">The join.</param>
    /// <param name="unreachable">Called if it can no longer be met, before its task is told.</param>
    public Task Begin(PendingJoin join, Action<PendingJoin> unreachable)
    {
        join.Unreachable = unreachable;
        lock (_lock)
        {
            _joins[join.Task] = join;
        }

        for (int position = 0; position < join.Count && join.Verdict == JoinVerdict.Open; position++)
        {
            if (join[position].IsCompleted)
            {
                See(join, position);
            }
        }

        join.Await(See);
        return join.Decided;
    }

    /// <summary>Canceled with the run, and once nothing needs the task any more; null where no join may cancel it.</summary>
    public CancellationToken? TokenOf(int task)
    {
        if (!graph.CanLose(task))
        {
            return null;
        }

        lock (_lock)
        {
            return LoserOf(task).Token;
        }
    }

    /// <summary>The task, if a join was decided without it and nothing else needs it; else null.</summary>
    public Loser? FindLoser(int task)
    {
        lock (_lock)
        {
            return _losers[task] is { LostJoin: not null } loser ? loser : null;
        }
    }

    /// <summary>A task will not start, so that it needs its dependencies no more.</summary>
    public void WillNotStart(int task)
    {
        List<Loser>? losers = null;
        lock (_lock)
        {
            _unstarted[task] = true;
            foreach (var dependency in plan.DependenciesOf(task))
            {
                foreach (int consumer in graph.ConsumersOf(dependency.Task))
                {
                    LetGo(consumer, ref losers);
                }
            }
        }

        Cancel(losers);
    }

    public void Dispose() => Array.ForEach(_losers, loser => loser?.Dispose());

    private void See(PendingJoin join, int position)
    {
        List<Loser>? losers = null;
        lock (_lock)
        {
            if (!join.See(position))
            {
                return;
            }

            LetGo(join.Task, ref losers);
        }

        Cancel(losers);
        join.Announce();
    }

    /// <summary>Marks those dependencies of a decided join that have not ended and that nothing needs any more.</summary>
    private void LetGo(int task, ref List<Loser>? losers)
    {
        if (!HasLetGo(task))
        {
            return;
        }

        var join = _joins[task]!;
        var dependencies = plan.DependenciesOf(task);
        for (int position = 0; position < join.Count; position++)
        {
            int dependency = dependencies[position].Task;
            if (!join[position].IsCompleted && !IsNeeded(dependency) && LoserOf(dependency) is var loser && loser.Lose(task))
            {
                (losers ??= []).Add(loser);
            }
        }
    }

    private bool IsNeeded(int task) => Array.Exists(graph.ConsumersOf(task), consumer => !_unstarted[consumer] && !HasLetGo(consumer));

    // A join that lets its losers go on wants them to, also when another one would cancel them.
    private bool HasLetGo(int task) => graph.CancelsLosers(task) && _joins[task] is { Verdict: not JoinVerdict.Open };

    private Loser LoserOf(int task) => _losers[task] ??= new Loser(token);

    private static void Cancel(List<Loser>? losers)
    {
        foreach (var loser in losers ?? [])
        {
            loser.Cancel();
        }
    }
}
