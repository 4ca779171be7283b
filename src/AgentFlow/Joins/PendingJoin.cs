namespace AgentFlow;

/// <summary>
/// One join of a run: counts its dependencies as they end, until it is decided. What ends later is not seen any more.
/// It is changed under the lock of its <see cref="JoinTable"/>.
/// </summary>
/// <param name="task">The task that waits.</param>
/// <param name="needed">How many successes it waits for.</param>
/// <param name="count">How many dependencies it has.</param>
internal sealed class PendingJoin(int task, int needed, int count)
{
    private readonly TaskCompletionSource _decided = new();
    private readonly bool[] _seen = new bool[count];
    private readonly bool[] _counted = new bool[count];
    private readonly List<int> _endings = [];
    private int _successes;

    public int Task { get; } = task;

    public int Needed { get; } = needed;

    public int Count { get; } = count;

    /// <summary>Ends when the join is decided: succeeds where it is met, else is canceled.</summary>
    public Task Decided => _decided.Task;

    public JoinVerdict Verdict { get; private set; }

    /// <summary>The position of the first success; -1 where there is none.</summary>
    public int Winner { get; private set; } = -1;

    /// <summary>The positions of what ended before the decision, in that order.</summary>
    public IReadOnlyList<int> Endings => _endings;

    /// <summary>It ended before the decision.</summary>
    public bool HasSeen(int position) => _seen[position];

    /// <summary>It is one of the successes that the join waited for.</summary>
    public bool HasCounted(int position) => _counted[position];

    /// <summary>Counts a dependency that has ended, by its position in <see cref="PlannedTask.DependsOn"/>.</summary>
    /// <returns>Whether this decided the join.</returns>
    public bool See(int position, bool hasSucceeded)
    {
        if (Verdict != JoinVerdict.Open)
        {
            return false;
        }

        _seen[position] = true;
        _counted[position] = hasSucceeded;
        _endings.Add(position);
        if (hasSucceeded && _successes++ == 0)
        {
            Winner = position;
        }

        int left = Count - _endings.Count;
        Verdict = _successes == Needed ? JoinVerdict.Met : _successes + left < Needed ? JoinVerdict.Unreachable : JoinVerdict.Open;
        return Verdict != JoinVerdict.Open;
    }

    /// <summary>Lets the task go on, or has it skipped. Called outside the lock.</summary>
    public void Announce()
    {
        if (Verdict == JoinVerdict.Met)
        {
            _decided.TrySetResult();
        }
        else
        {
            _decided.TrySetCanceled();
        }
    }
}
