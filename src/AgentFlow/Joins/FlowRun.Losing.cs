namespace AgentFlow;

// What the joins of a run do to other tasks.
public abstract partial class FlowRun
{
    /// <summary>The token of a task that a join may cancel; that of the run for every other.</summary>
    internal CancellationToken TokenOf(int task) => _session.Joins?.TokenOf(task) ?? _token;

    /// <summary>A join was decided without the task, and nothing else needs it.</summary>
    internal bool IsLoser(int task) => _session.Joins?.FindLoser(task) is not null;

    /// <summary>The join of a task; null where it waits for all of its dependencies.</summary>
    internal PendingJoin? FindJoin(int task) => _session.Joins?[task];

    /// <summary>The dependencies whose successes met the join of a task, in the order of its dependencies; null where it was not met.</summary>
    private int[]? WinnersOf(int task) => FindJoin(task) is { Verdict: JoinVerdict.Met } join
        ? Enumerable.Range(0, join.Count).Where(join.HasCounted).Select(position => Plan.DependenciesOf(task)[position].Task).ToArray()
        : null;

    /// <summary>The error of a task that was canceled because it lost a join; null where it lost none.</summary>
    private TaskError? LoserError(int task, int attempts, Exception? canceled = null)
    {
        if (_session.Joins?.FindLoser(task) is not { LostJoin: { } join } loser)
        {
            return null;
        }

        string reason = $"{(attempts == 0 ? "Not started" : "Canceled")}, because the join of '{Plan[join].Name}' was decided without it.";
        canceled ??= new OperationCanceledException(reason, loser.Token);
        return new TaskError(Plan[task].Name, OutcomeStatus.Canceled, reason, canceled, attempts, causedBy: []) { IsExcused = true };
    }

    /// <summary>The joins that wait for a task count it. A join that can no longer be met may end the run.</summary>
    /// <returns>Those that are decided by that, which are to be announced; null where there is none.</returns>
    private List<PendingJoin>? CountForJoins(int task, bool hasSucceeded)
    {
        if (_session.Joins?.Count(task, hasSucceeded) is not { } decided)
        {
            return null;
        }

        foreach (var join in decided)
        {
            if (join.Verdict == JoinVerdict.Unreachable)
            {
                OnUnreachable(join);
            }
        }

        return decided;
    }

    /// <summary>A join can no longer be met, so that what it waited for is no longer excused: under Stop a failure among it ends the run.</summary>
    private void OnUnreachable(PendingJoin join)
    {
        if (Plan.OnFailure != OnFailure.Stop)
        {
            return;
        }

        foreach (int position in join.Endings)
        {
            int task = Plan.DependenciesOf(join.Task)[position].Task;
            var outcome = Outcome(task);
            if (EndsRun(task, outcome.Status))
            {
                if (_session.Signal!.Raise(task) is { } callbackErrors)
                {
                    Amend(task, outcome, callbackErrors);
                }

                return;
            }
        }
    }

    /// <summary>Adds what callbacks threw, when they were told that their task had lost a join, to what became of the task.</summary>
    private void AddCallbackErrors(int task)
    {
        if (_session.Joins?.FindLoser(task)?.CallbackErrors is { } errors && Outcome(task) is { Error.Exception: not null } outcome)
        {
            Amend(task, outcome, errors);
        }
    }
}
