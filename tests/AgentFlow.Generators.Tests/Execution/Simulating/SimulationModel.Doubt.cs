namespace AgentFlow.Generators.Tests.Execution.Simulating;

// What the contract leaves open, because several things happen at one time. A workflow with such a moment is drawn anew.
internal sealed partial class SimulationModel
{
    /// <summary>
    /// Who comes first is open where several ask for the last permit, and not all of them because of the same thing; items that ask at one time
    /// have no order.
    /// </summary>
    private bool IsCompetitionOpen() => _asked.Count > 1
        && _asked.Exists(asked => asked.Waiter.IsQueued)
        && (_asked.Exists(asked => asked.Waiter.Item is not null) || (_workflow.Schedule == Schedule.Eager && IsOrderOfTasksOpen()));

    private bool IsOrderOfTasksOpen() =>
        _asked.Exists(asked => asked.Waiter.Task.Spec.IsJoin || asked.Depth > 1) || _asked.Select(asked => asked.Depth).Distinct().Count() > 1;

    /// <summary>Why a join cannot be met is open where more of what it waits for ends at the same time.</summary>
    private bool IsDecisionOpen() => _end != RunEnd.ByTime && Array.Exists(_tasks, join =>
        join.IsJoinMet == false && join.DecidedAt == _now && DependenciesOf(join).Any(other => other.Ended == _now && !join.Seen.Contains(other.Index)));

    /// <summary>A task without items to wait for, or that follows one that ends now, ends on another thread: what a join that is decided now sees of it is open.</summary>
    private bool IsWakeOpen() => Array.Exists(_tasks, join =>
        join.Spec.IsJoin && join.DecidedAt == _now && DependenciesOf(join).Any(other => other.Ended == _now && EndsInWake(other)));

    private bool EndsInWake(ModelTask task) =>
        task.Spec.Items is not null && (task.Started is null || task.Started == _now || SourceOf(task)?.Ended == _now);

    /// <summary>
    /// Whether a join still lets go of what runs again is open where its task is kept because nothing needs it, and not because it succeeded.
    /// </summary>
    private bool IsOldDecisionOpen(ModelTask task) =>
        task is { Fate: Fate.Kept, HasSucceeded: false, Spec.IsJoin: true, IsJoinMet: not null } && DependenciesOf(task).Any(dependency => dependency.Fate != Fate.Kept);

    /// <summary>Whether a task that is canceled as it starts is called at all is open.</summary>
    private bool IsCallOpen() => Array.Exists(_tasks, IsCallOpenOf)
        || Array.Exists(_tasks, task => task.Items.Any(item => item.Started is not null && item.Started == item.Ended));

    private bool IsCallOpenOf(ModelTask task) => task.Started is not null && ((task.Spec.Items is null && task.Started == task.Ended) || (task.IsLoser && task.Started == _now));
}
