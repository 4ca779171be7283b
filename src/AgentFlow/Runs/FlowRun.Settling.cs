namespace AgentFlow;

// Works out what became of a task, from its slot and from what became of those that it needs.
public abstract partial class FlowRun
{
    /// <summary>
    /// Settles what has failed while the run is not canceled, so that a later cancellation does not make a failure look canceled.
    /// A run with a log does so when each task ends; one without does here, as soon as a failure keeps a task from starting.
    /// </summary>
    private void SettleFailures()
    {
        if (_session.Log is not null || !_token.CanBeCanceled || IsCanceled)
        {
            return;
        }

        for (int task = 0; task < _slots.Length; task++)
        {
            if (_slots[task].Content is Task { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                Outcome(task);
            }
        }
    }

    private TaskOutcome Settle(int task, Task ended)
    {
        if (!ended.IsCompleted)
        {
            throw new InvalidOperationException($"'{Plan[task].Name}' has not ended yet.");
        }

        if (ended.IsCompletedSuccessfully)
        {
            return Outcome(task, OutcomeStatus.Succeeded, error: null, succeeded: ended);
        }

        var thrown = Thrown.By(ended);
        return Settle(task, Classify(thrown), thrown);
    }

    private TaskOutcome Settle(int task, OutcomeStatus status, Exception thrown)
    {
        var error = new TaskError(Plan[task].Name, status, thrown.Message, thrown, AttemptsOf(task), causedBy: []);
        return Outcome(task, status, error);
    }

    /// <summary>A cancellation while nothing was canceled, an HTTP client's own timeout say, is a failure like any other.</summary>
    private OutcomeStatus Classify(Exception thrown)
        => thrown is OperationCanceledException && IsCanceled ? OutcomeStatus.Canceled : OutcomeStatus.Failed;

    private TaskOutcome SettleUnstarted(int task)
    {
        var name = Plan[task].Name;
        var causes = SkipCauses.Of(this, task);
        if (causes.Count > 0)
        {
            var skip = new TaskError(name, OutcomeStatus.Skipped, SkipCauses.Describe(this, causes), exception: null, attempts: 0, causes);
            return Outcome(task, OutcomeStatus.Skipped, skip);
        }

        string reason = _session.Stop?.Culprit is { } culprit
            ? $"Not started, because '{Plan[culprit].Name}' failed and the workflow stops at the first failure."
            : "Not started, because the run was canceled.";
        var canceled = new OperationCanceledException(reason, _token);
        return Outcome(task, OutcomeStatus.Canceled, new TaskError(name, OutcomeStatus.Canceled, reason, canceled, attempts: 0, causedBy: []));
    }

    private TaskOutcome Outcome(int task, OutcomeStatus status, TaskError? error, Task? succeeded = null)
    {
        var facts = new OutcomeFacts
        {
            TaskName = Plan[task].Name,
            Status = status,
            Error = error,
            Attempts = AttemptsOf(task),
            Started = Log?.StartOf(task),
            Elapsed = Log?.ElapsedOf(task),
            Summary = _session.Contexts?.SummaryOf(task),
        };
        return Plan[task].CreateOutcome(facts, succeeded);
    }

    private int AttemptsOf(int task) => _slots[task].Content is not null && Log?.HasStarted(task) != false ? 1 : 0;
}
