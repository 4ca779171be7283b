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
        return Settle(task, StatusOf(task, thrown), thrown);
    }

    private TaskOutcome Settle(int task, OutcomeStatus status, Exception thrown)
    {
        return Outcome(task, status, ErrorOf(task, status, thrown, AttemptsOf(task)));
    }

    private TaskError ErrorOf(int task, OutcomeStatus status, Exception thrown, int attempts)
        => (status == OutcomeStatus.Canceled ? LoserError(task, attempts, thrown) : null)
            ?? new TaskError(Plan[task].Name, status, thrown.Message, thrown, attempts, causedBy: []);

    /// <summary>A task has ended or will not start: its slot keeps the outcome, and under Stop a failure ends the run.</summary>
    /// <param name="task">The task.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="held">What it holds, which is given back; null where it holds nothing.</param>
    private void Close(int task, TaskOutcome outcome, AttemptPermit? held = null)
    {
        Volatile.Write(ref _slots[task].Content, outcome);

        // Joins count it first, so that what follows from it does not come before it; who waits for them goes on last.
        var decided = CountForJoins(task, outcome.Status == OutcomeStatus.Succeeded);
        if (StopFor(task, outcome.Status) is { } callbackErrors)
        {
            Amend(task, outcome, callbackErrors);
        }

        held?.Release();
        OnSettled(task);
        decided?.ForEach(Joins.Announce);
    }

    /// <summary>A task, or an item of it, ended so: a failure that nothing excuses stops the run, where the workflow says so.</summary>
    /// <returns>What callbacks on the run's token threw; null where none did.</returns>
    internal AggregateException? StopFor(int task, OutcomeStatus status) => EndsRun(task, status) ? _session.Signal!.Raise(task) : null;

    private bool EndsRun(int task, OutcomeStatus status)
        => Plan.OnFailure == OnFailure.Stop
        && status is OutcomeStatus.Failed or OutcomeStatus.TimedOut or OutcomeStatus.Rejected
        && !MayBeExcused(task);

    /// <summary>Adds what callbacks on a token threw to the error of the task that it was canceled for.</summary>
    private void Amend(int task, TaskOutcome outcome, AggregateException callbackErrors)
        => Volatile.Write(ref _slots[task].Content, outcome.With(outcome.Error!.With(callbackErrors)));

    /// <summary>What became of a task is known: whoever watches the run is told.</summary>
    partial void OnSettled(int task);

    private TaskOutcome Outcome(int task, OutcomeStatus status, TaskError? error, Task? succeeded = null)
        => Plan[task].CreateOutcome(FactsOf(task, status, error), succeeded);

    private OutcomeFacts FactsOf(int task, OutcomeStatus status, TaskError? error) => new()
    {
        TaskName = Plan[task].Name,
        Status = status,
        Error = error,
        Attempts = AttemptsOf(task),
        Started = Log?.StartOf(task),
        Elapsed = Log?.ElapsedOf(task),
        Summary = _session.Contexts?.SummaryOf(task),
    };

    private int AttemptsOf(int task) => _slots[task].Content is not null && Log?.HasStarted(task) != false ? 1 : 0;
}
