namespace AgentFlow;

// What becomes of a task that will not start, and why.
public abstract partial class FlowRun
{
    /// <summary>The task will not start: where somebody watches the run, it is settled now.</summary>
    private bool NotStarting(int task)
    {
        // One that is kept is taken over first, so that it is not told of as skipped.
        KeptOutcome(task);
        if (_session.IsWatched && Volatile.Read(ref _slots[task].Content) is null)
        {
            Close(task, SettleUnstarted(task));
        }

        CountForJoins(task, hasSucceeded: false)?.ForEach(Joins.Announce);
        _session.Joins?.WillNotStart(task);

        return false;
    }

    private TaskOutcome SettleUnstarted(int task) => WithItemsLeft(task, Unstarted(task));

    /// <summary>What came of a task that did not start. Items that an earlier run has of it are not lost by that.</summary>
    private TaskOutcome WithItemsLeft(int task, TaskOutcome outcome) => LeftOf(task) is { } left
        ? Plan[task].CreateOutcome(outcome.Facts, new ForEachEnd(left.End.Results, outcome.Error, left.End.History))
        : outcome;

    private TaskOutcome Unstarted(int task)
    {
        if (LoserError(task, attempts: 0) is { } lost)
        {
            return Outcome(task, OutcomeStatus.Canceled, lost);
        }

        var name = Plan[task].Name;
        var causes = SkipCauses.Of(this, task);
        if (causes.Count > 0)
        {
            var skip = new TaskError(name, OutcomeStatus.Skipped, SkipCauses.Describe(this, causes), exception: null, attempts: 0, causes);
            return Outcome(task, OutcomeStatus.Skipped, skip);
        }

        if (IsTimedOut)
        {
            var late = AttemptTimedOutException.OfRun(Plan.TimeoutMs, isStarted: false);
            return Outcome(task, OutcomeStatus.TimedOut, new TaskError(name, OutcomeStatus.TimedOut, late.Message, late, attempts: 0, causedBy: []));
        }

        string reason = _session.Signal?.Culprit is { } culprit
            ? $"Not started, because '{Plan[culprit].Name}' {PastOf(culprit)} and the workflow stops at the first failure."
            : "Not started, because the run was canceled.";
        var canceled = new OperationCanceledException(reason, _token);
        return Outcome(task, OutcomeStatus.Canceled, new TaskError(name, OutcomeStatus.Canceled, reason, canceled, attempts: 0, causedBy: []));
    }

    // A culprit of which only an item has ended so far has no outcome yet.
    private string PastOf(int culprit)
        => Volatile.Read(ref _slots[culprit].Content) is Task { IsCompleted: false } ? OutcomeWords.Past(OutcomeStatus.Failed) : OutcomeWords.Past(Outcome(culprit).Status);
}
