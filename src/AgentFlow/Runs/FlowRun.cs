namespace AgentFlow;

/// <summary>One run of a workflow: what became of each task.</summary>
public abstract partial class FlowRun
{
    private readonly Slot[] _slots;
    private readonly FlowSession _session;
    private readonly CancellationToken _token;

    // The session's IsPlain, here because each task looks at it several times.
    private readonly bool _isPlain;

    // Every task has ended or will not start.
    private bool _isEnding;

    /// <summary>
    /// What became of each task, in order of declaration. While the run is under way, only of those that have come to an outcome.
    /// A task that a resumed run keeps has the outcome of the run that it succeeded in, with the attempts and times of then.
    /// </summary>
    public IReadOnlyList<TaskOutcome> Outcomes
    {
        get
        {
            var outcomes = new List<TaskOutcome>(_slots.Length);
            for (int task = 0; task < _slots.Length; task++)
            {
                if (_session.IsOver)
                {
                    outcomes.Add(Outcome(task));
                }
                else if (Volatile.Read(ref _slots[task].Content) is TaskOutcome settled)
                {
                    outcomes.Add(settled);
                }
            }

            return outcomes.AsReadOnly();
        }
    }

    /// <summary>
    /// Every task succeeded but for those excused: optional ones, those skipped because their own condition was false, those canceled
    /// because a join no longer needed them, and those on which nothing depends but joins that were met. False while the run is under way, unless
    /// only such tasks are left.
    /// </summary>
    public bool IsComplete
    {
        get
        {
            for (int task = 0; task < _slots.Length; task++)
            {
                if (!HasSucceeded(task) && !IsExcused(task))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>
    /// Why tasks gave no result: one error for each of them, in order of declaration; excused ones too. Of a task that ran once per element,
    /// one for each item that gave none, and one for its source if that broke off. While the run is under way,
    /// as far as is known.
    /// </summary>
    public IReadOnlyList<TaskError> Gaps => Array.AsReadOnly(Outcomes.SelectMany(GapsOf).ToArray());

    /// <summary>How long the run and its tasks took.</summary>
    /// <exception cref="InvalidOperationException">The run is still under way.</exception>
    public FlowReport Report => IsUnderWay
        ? throw new InvalidOperationException($"The run of '{Plan.Name}' is still under way; its report is there when it has ended.")
        : new FlowReport(this);

    internal FlowPlan Plan => _session.Plan;

    internal TaskLog? Log => _session.Log;

    internal AbandonedAttempts? Abandoned => _session.Abandoned;

    /// <summary>The workflow's name and how many of its tasks gave a result.</summary>
    public override string ToString()
        => $"{Plan.Name}: {Enumerable.Range(0, _slots.Length).Count(HasSucceeded)} of {_slots.Length} tasks succeeded";

    /// <summary>The dependency goes on. One that is followed item by item may not even have started.</summary>
    internal bool GoesOn(int dependency, int to) => _slots[dependency].Content switch
    {
        TaskOutcome => false,
        Task started => !started.IsCompleted,
        _ => Plan[to].ForEach == Plan[dependency].Name,
    };

    private static IEnumerable<TaskError> GapsOf(TaskOutcome outcome)
        => outcome is ForEachOutcome items ? items.Gaps : outcome.Error is { } error ? [error] : [];

    private bool HasSucceeded(int task) => _slots[task].Content switch
    {
        Task started => started.IsCompletedSuccessfully,
        TaskOutcome outcome => outcome.Status == OutcomeStatus.Succeeded,
        _ => false,
    };
}
