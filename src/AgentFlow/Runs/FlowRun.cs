namespace AgentFlow;

/// <summary>One run of a workflow: what became of each task.</summary>
public abstract partial class FlowRun
{
    private readonly Slot[] _slots;
    private readonly FlowSession _session;
    private readonly CancellationToken _token;

    /// <summary>What became of each task, in order of declaration.</summary>
    public IReadOnlyList<TaskOutcome> Outcomes
    {
        get
        {
            var outcomes = new TaskOutcome[_slots.Length];
            for (int task = 0; task < outcomes.Length; task++)
            {
                outcomes[task] = Outcome(task);
            }

            return Array.AsReadOnly(outcomes);
        }
    }

    /// <summary>Every task succeeded, but for optional ones.</summary>
    public bool IsComplete
    {
        get
        {
            for (int task = 0; task < _slots.Length; task++)
            {
                if (!HasSucceeded(task) && !_session.Plan[task].IsOptional)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Why tasks gave no result: one error for each of them, in order of declaration; optional ones too.</summary>
    public IReadOnlyList<TaskError> Gaps
        => Array.AsReadOnly(Outcomes.Where(outcome => outcome.Error is not null).Select(outcome => outcome.Error!).ToArray());

    /// <summary>How long the run and its tasks took.</summary>
    public FlowReport Report => new(this);

    internal FlowPlan Plan => _session.Plan;

    internal TaskLog? Log => _session.Log;

    internal AbandonedAttempts? Abandoned => _session.Abandoned;

    /// <summary>The workflow's name and how many of its tasks gave a result.</summary>
    public override string ToString()
        => $"{Plan.Name}: {Enumerable.Range(0, _slots.Length).Count(HasSucceeded)} of {_slots.Length} tasks succeeded";

    private bool HasSucceeded(int task) => _slots[task].Content switch
    {
        Task started => started.IsCompletedSuccessfully,
        TaskOutcome outcome => outcome.Status == OutcomeStatus.Succeeded,
        _ => false,
    };
}
