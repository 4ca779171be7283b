namespace AgentFlow.Generators.Tests.Execution.Simulating;

// How tasks end, and what follows from it: joins, losers, the end of the run.
internal sealed partial class SimulationModel
{
    private RunEnd? _end;

    private void End(ModelTask task, OutcomeStatus status, string? detail = null)
    {
        Stop(task.Wait);
        Stop(task.Limit);
        Stop(task.Tries.Limit);
        Leave(task, item: null);
        if (task is { State: TaskState.Asking, Spec.Items: not null })
            LeaveItems(task);
        task.State = TaskState.Ended;
        task.Status = status;
        task.Detail = detail;
        task.Ended = _now;
        NoteEnd(task);
        var decided = _tasks.Where(join => join.Spec.IsJoin && join.Spec.Edges.Any(edge => edge.Task == task.Index) && See(join, task)).ToList();
        if (EndsRun(task, status) || decided.Exists(join => join.IsJoinMet == false && join.Seen.Exists(seen => EndsRun(_tasks[seen], _tasks[seen].Status))))
            End(RunEnd.ByFailure);
        if (task.Holders > 0)
            Release(task, item: null);
        // Which of two joins is decided first that the same end decides is open, and matters where one waits for the other, or lets go of what the other starts.
        _isAmbiguous |= decided.Exists(join => DependenciesOf(join).Any(decided.Contains));
        foreach (var join in decided)
        {
            join.DecidedAt = _now;
            var isAnyLost = LoseUnneeded([join]);
            _isAmbiguous |= isAnyLost && decided.Count > 1;
            if (_workflow.Schedule == Schedule.Eager)
                Start(join);
        }

        if (task.IsUnstarted)
            LoseUnneeded(DependenciesOf(task).SelectMany(dependency => Consumers(dependency.Index)).Distinct());
        EndFollowers(task);
        StartWhatIsDue();
    }

    private void EndUnstarted(ModelTask task, IReadOnlyList<int> causes)
    {
        LeaveItems(task);
        task.Causes = task.IsLoser ? [] : causes;
        task.AreCausesOpen = _end == RunEnd.ByTime && (task.Spec.IsJoin || DependenciesOf(task).Any(dependency => dependency.AreCausesOpen));
        End(task, task.IsLoser ? OutcomeStatus.Canceled : causes.Count > 0 || _end is null ? OutcomeStatus.Skipped : CutOff);
    }

    /// <summary>As what ends what the end of the run cuts off.</summary>
    private OutcomeStatus CutOff => _end == RunEnd.ByTime ? OutcomeStatus.TimedOut : OutcomeStatus.Canceled;

    private OutcomeStatus CutOffOf(ModelTask task) => task.IsLoser ? OutcomeStatus.Canceled : CutOff;

    /// <summary>It is not to go on, as the run has ended or nothing needs it any more.</summary>
    private bool IsOff(ModelTask task) => _end is not null || task.IsLoser;

    private bool EndsRun(ModelTask task, OutcomeStatus status) => _workflow.OnFailure == OnFailure.Stop
        && status is OutcomeStatus.Failed or OutcomeStatus.TimedOut or OutcomeStatus.Rejected && !MayBeExcused(task);

    private bool MayBeExcused(ModelTask task) =>
        task.Spec.IsOptional || (FeedsJoinsAlone(task) && Consumers(task.Index).All(join => join.IsJoinMet != false));

    private bool IsExcused(ModelTask task) =>
        task.Spec.IsOptional || task.IsByChoice || (task.IsLoser && task.Status == OutcomeStatus.Canceled)
        || (FeedsJoinsAlone(task) && Consumers(task.Index).All(join => join.IsJoinMet == true));

    private bool FeedsJoinsAlone(ModelTask task) => Consumers(task.Index).Any() && Consumers(task.Index).All(consumer => consumer.Spec.IsJoin);

    /// <returns>Whether that decided it.</returns>
    private bool See(ModelTask join, ModelTask ended)
    {
        if (join.IsJoinMet is not null)
            return false;
        join.Seen.Add(ended.Index);
        var successes = join.Seen.Count(seen => _tasks[seen].HasSucceeded);
        var left = join.Spec.Edges.Count - join.Seen.Count;
        join.IsJoinMet = successes == join.Spec.SuccessesNeeded ? true : successes + left < join.Spec.SuccessesNeeded ? false : null;
        return join.IsJoinMet is not null;
    }

    /// <returns>Whether there are any.</returns>
    private bool LoseUnneeded(IEnumerable<ModelTask> joins)
    {
        if (_end is not null)
            return false;
        var losers = joins.Where(HasLetGo).SelectMany(DependenciesOf)
            .Where(dependency => !dependency.HasEnded && !dependency.IsLoser && !IsNeeded(dependency)).Distinct().ToList();
        losers.ForEach(loser =>
        {
            loser.IsLoser = true;
            StopPipelines(loser);
        });
        foreach (var loser in losers.Where(CanBeCanceled).ToList())
            End(loser, OutcomeStatus.Canceled);
        CutItems(losers.Where(loser => loser is { Spec.Items: not null, State: TaskState.Running }).ToList());
        return losers.Count > 0;
    }

    private bool IsNeeded(ModelTask task) => Consumers(task.Index).Any(consumer => !consumer.IsUnstarted && !HasLetGo(consumer));

    private static bool HasLetGo(ModelTask task) => task.Spec is { IsJoin: true, Losers: Losers.Cancel } && task.IsJoinMet is not null;

    private static bool CanBeCanceled(ModelTask task) =>
        task.State is TaskState.Asking or TaskState.Queued or TaskState.Delaying || (task.State == TaskState.Running && task.Spec is { HeedsToken: true, Items: null });

    /// <summary>The run is canceled: what heeds it ends at once; when its time is over, the rest is given up.</summary>
    private void End(RunEnd end)
    {
        if (_end is null)
        {
            _end = end;
            Array.ForEach(_tasks, StopPipelines);
            foreach (var task in _tasks.Where(CanBeCanceled).ToList())
                End(task, CutOffOf(task));
            CutItems(ItemTasksUnderWay.ToList());
        }

        if (end != RunEnd.ByTime)
            return;
        AbandonItems();
        foreach (var task in _tasks.Where(task => task.State == TaskState.Running && task.Spec.Items is null).ToList())
        {
            Abandon(task);
            End(task, CutOffOf(task));
        }
    }

    private enum RunEnd
    {
        ByFailure,
        ByTime,
        ByCaller,
    }
}
