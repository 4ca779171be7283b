namespace AgentFlow;

/// <summary>
/// The joins of a run, and the tasks that lost one. The run tells of each task as it ends, so that joins see what ended first before what
/// ended next. They are decided under one lock; what follows from a decision, where code of tasks may run, comes after it.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="graph">Its joins.</param>
/// <param name="token">The token of the run.</param>
internal sealed class JoinTable(FlowPlan plan, JoinGraph graph, CancellationToken token) : IDisposable
{
    private readonly object _lock = new();
    private readonly PendingJoin?[] _joins = graph.NewJoins();
    private readonly Loser?[] _losers = new Loser?[plan.Count];
    private readonly bool[] _ended = new bool[plan.Count];
    private readonly bool[] _unstarted = new bool[plan.Count];

    /// <summary>The join of a task; null where it has none.</summary>
    public PendingJoin? this[int task] => _joins[task];

    /// <summary>A task has ended or will not start: the joins that wait for it count it. Told again, it changes nothing.</summary>
    /// <returns>The joins that are decided by that, which are to be announced; null where there is none.</returns>
    public List<PendingJoin>? Count(int task, bool hasSucceeded)
    {
        List<PendingJoin>? decided = null;
        lock (_lock)
        {
            if (_ended[task])
            {
                return null;
            }

            _ended[task] = true;
            foreach (int consumer in graph.ConsumersOf(task))
            {
                if (_joins[consumer] is { } join && join.See(plan.PositionOf(task, consumer), hasSucceeded))
                {
                    (decided ??= []).Add(join);
                }
            }
        }

        return decided;
    }

    /// <summary>Lets go of who lost a decided join, then lets its task go on.</summary>
    public void Announce(PendingJoin join)
    {
        List<Loser>? losers = null;
        lock (_lock)
        {
            LetGo(join.Task, ref losers);
        }

        using (var grace = losers is null ? null : CallbackGrace.Begin(join.Announce))
        {
            losers?.ForEach(loser => loser.Cancel());
        }

        join.Announce();
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

        losers?.ForEach(loser => loser.Cancel());
    }

    public void Dispose() => Array.ForEach(_losers, loser => loser?.Dispose());

    /// <summary>Marks those dependencies of a decided join that have not ended and that nothing needs any more. What the end of the run cuts off has lost none.</summary>
    private void LetGo(int task, ref List<Loser>? losers)
    {
        if (!HasLetGo(task) || token.IsCancellationRequested)
        {
            return;
        }

        foreach (var dependency in plan.DependenciesOf(task))
        {
            if (!_ended[dependency.Task] && !IsNeeded(dependency.Task) && LoserOf(dependency.Task) is var loser && loser.Lose(task))
            {
                (losers ??= []).Add(loser);
            }
        }
    }

    private bool IsNeeded(int task) => Array.Exists(graph.ConsumersOf(task), consumer => !_unstarted[consumer] && !HasLetGo(consumer));

    // A join that lets its losers go on wants them to, also when another one would cancel them.
    private bool HasLetGo(int task) => graph.CancelsLosers(task) && _joins[task] is { Verdict: not JoinVerdict.Open };

    private Loser LoserOf(int task) => _losers[task] ??= new Loser(token);
}
