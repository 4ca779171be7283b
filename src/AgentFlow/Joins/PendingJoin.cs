namespace AgentFlow;

/// <summary>
/// One join of a run: counts its dependencies as they end, until it is decided. What ends later is not seen any more.
/// It is changed under the lock of its <see cref="JoinTable"/>.
/// </summary>
/// <param name="task">The task that waits.</param>
/// <param name="needed">How many successes it waits for.</param>
/// <param name="dependencies">What it waits for, in the order of <see cref="PlannedTask.DependsOn"/>.</param>
internal sealed class PendingJoin(int task, int needed, Task[] dependencies)
{
    private readonly TaskCompletionSource _decided = new();
    private readonly bool[] _seen = new bool[dependencies.Length];
    private readonly List<int> _endings = [];
    private JoinArms? _arms;
    private int _successes;

    public int Task { get; } = task;

    public int Needed { get; } = needed;

    /// <summary>Ends when the join is decided: succeeds where it is met, else is canceled.</summary>
    public Task Decided => _decided.Task;

    public JoinVerdict Verdict { get; private set; }

    /// <summary>Called if the join can no longer be met, before its task is told.</summary>
    public Action<PendingJoin>? Unreachable { get; set; }

    /// <summary>The position of the first success; -1 where there is none.</summary>
    public int Winner { get; private set; } = -1;

    /// <summary>The positions of what ended before the decision, in that order.</summary>
    public IReadOnlyList<int> Endings => _endings;

    public int Count => dependencies.Length;

    public Task this[int position] => dependencies[position];

    /// <summary>It ended before the decision.</summary>
    public bool HasSeen(int position) => _seen[position];

    /// <summary>It is one of the successes that the join waited for.</summary>
    public bool HasCounted(int position) => _seen[position] && dependencies[position].IsCompletedSuccessfully;

    /// <summary>Has itself called back by every dependency that it has not seen.</summary>
    public void Await(Action<PendingJoin, int> see)
    {
        if (Verdict != JoinVerdict.Open)
        {
            return;
        }

        var arms = _arms = new JoinArms(this, see);
        for (int position = 0; position < Count && !arms.IsReleased; position++)
        {
            if (!_seen[position])
            {
                arms.Hold(dependencies[position], position);
            }
        }
    }

    /// <summary>Counts a dependency that has ended.</summary>
    /// <returns>Whether this decided the join.</returns>
    public bool See(int position)
    {
        if (Verdict != JoinVerdict.Open || _seen[position])
        {
            return false;
        }

        _seen[position] = true;
        _endings.Add(position);
        if (dependencies[position].IsCompletedSuccessfully && _successes++ == 0)
        {
            Winner = position;
        }

        int left = Count - _endings.Count;
        Verdict = _successes == Needed ? JoinVerdict.Met : _successes + left < Needed ? JoinVerdict.Unreachable : JoinVerdict.Open;
        return Verdict != JoinVerdict.Open;
    }

    /// <summary>Lets the task go on, or has it skipped. Called once, outside the lock.</summary>
    public void Announce()
    {
        _arms?.Release();
        if (Verdict == JoinVerdict.Met)
        {
            _decided.SetResult();
            return;
        }

        try
        {
            Unreachable?.Invoke(this);
        }
        finally
        {
            _decided.SetCanceled();
        }
    }
}
