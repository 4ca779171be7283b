namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Turns whatever was drawn into a workflow that the contract allows, and whose run has one outcome only.</summary>
internal static class SpecRules
{
    public static WorkflowSpec MakeValid(WorkflowSpec spec)
    {
        var valid = spec with { Tasks = [.. spec.Tasks.Select(task => Signature(spec, task))] };
        valid = valid with { Tasks = [.. valid.Tasks.Select(task => task with { Edges = EdgeRules.MakeValid(valid, task) })] };
        return valid with { Tasks = [.. valid.Tasks.Select(task => task with { Behavior = BehaviorOf(valid, task) })] };
    }

    private static TaskSpec Signature(WorkflowSpec spec, TaskSpec task) => task with
    {
        // A struct's or a record's own members leave fewer names; a synchronous method is never async.
        IsAsync = task.IsAsync && task.Returns != ReturnKind.Plain,
        TakesToken = task.TakesToken || task.Behavior == Behavior.WaitsForToken || TellsOfStop(spec, task),
        Inputs = [.. task.Inputs.Where(input => spec.Tasks.All(other => !SameButForCase(other.ResultName, InputSpec.All[input.Input].Name)))],
    };

    /// <summary>One task that starts with the run takes its token, so that the test sees when the run is stopped.</summary>
    private static bool TellsOfStop(WorkflowSpec spec, TaskSpec task) =>
        spec.OnFailure == OnFailure.Stop && ReferenceEquals(task, spec.Tasks.First(first => first.Edges.Count == 0));

    private static bool SameButForCase(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static Behavior BehaviorOf(WorkflowSpec spec, TaskSpec task)
    {
        var behavior = task.Behavior;
        var canReturnNull = task is { Returns: ReturnKind.Task, IsAsync: false };
        if (behavior == Behavior.ReturnsNull && !canReturnNull)
            behavior = Behavior.ThrowsAtOnce;

        // An untimed run looks at the end only: it cannot tell whether a cancellation of the task's own came before the caller's.
        if (behavior == Behavior.CancelsItself && spec is { CancelAt: not null, RecordTimes: false })
            behavior = Behavior.FailsLater;
        if (spec.IsFree)
            return behavior;

        // A synchronous task runs on another thread: only when it is held there is it known what has happened by then.
        if (task.IsSynchronous)
            return Later(behavior);

        // Under Stop, whether a task that is under way on another thread has begun when its sibling fails at once is nobody's promise,
        // and neither is which of two eager tasks comes first.
        var failsAtOnce = behavior is Behavior.ThrowsAtOnce or Behavior.FailsAtOnce or Behavior.ReturnsNull;
        var isUncertain = spec.Schedule == Schedule.Eager || spec.Tasks.Any(other => other.IsSynchronous);
        return failsAtOnce && spec.OnFailure == OnFailure.Stop && isUncertain ? Behavior.FailsLater : behavior;
    }

    private static Behavior Later(Behavior behavior) => behavior switch
    {
        Behavior.SucceedsAtOnce => Behavior.SucceedsLater,
        Behavior.ThrowsAtOnce or Behavior.FailsAtOnce or Behavior.ReturnsNull => Behavior.FailsLater,
        _ => behavior,
    };
}
