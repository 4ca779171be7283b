namespace AgentFlow.Generators.Tests.Execution.Simulating;

// What keeps a task from starting.
internal sealed partial class SimulationModel
{
    /// <summary>What keeps a task from starting, in order of declaration; null where nothing does, empty where it was canceled alone.</summary>
    private IReadOnlyList<int>? CausesOf(ModelTask task)
    {
        if (task.Spec.IsJoin)
            return task.IsJoinMet == true ? null : CausesOfJoin(task);
        var missing = task.Spec.Edges.Where(edge => edge.Form is EdgeForm.Value or EdgeForm.Order or EdgeForm.Each && task.Spec.Items is not { SeesAll: true })
            .Where(edge => !_tasks[edge.Task].HasSucceeded && !IsExcused(edge)).ToList();
        return missing.Count == 0 ? null : [.. missing.SelectMany(edge => CausesIn(_tasks[edge.Task])).Distinct().Order()];
    }

    /// <summary>Where a task that runs once per element was skipped by choice, its list is empty; the contract does not say so, the project does.</summary>
    private bool IsExcused(SimulatedEdge edge)
    {
        var task = _tasks[edge.Task];
        return (edge.Form == EdgeForm.Order && task.Spec.IsOptional) || (task.IsByChoice && (edge.Form == EdgeForm.Order || (edge.Form == EdgeForm.Value && task.Spec.Items is not null)));
    }

    /// <summary>None where it could still have been met but for what was canceled.</summary>
    private IReadOnlyList<int> CausesOfJoin(ModelTask task)
    {
        var failed = task.Seen.Where(seen => CausesIn(_tasks[seen]).Any()).ToList();
        var isLost = task.Spec.Edges.Count - failed.Count < task.Spec.SuccessesNeeded;
        return isLost ? [.. failed.SelectMany(seen => CausesIn(_tasks[seen])).Distinct().Order()] : [];
    }

    private static IEnumerable<int> CausesIn(ModelTask task) => task.Status switch
    {
        OutcomeStatus.Failed or OutcomeStatus.TimedOut or OutcomeStatus.Rejected => [task.Index],
        OutcomeStatus.Skipped => task.Causes.Count > 0 ? task.Causes : [task.Index],
        _ => [],
    };
}
