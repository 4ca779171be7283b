using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>What the policies of a workflow come to for each of its tasks: how it is run, and what may become of it.</summary>
internal sealed class PolicyPlan
{
    private readonly bool[] _mayLose;
    private readonly bool[] _mayBeExcused;
    private readonly bool[] _isAttempted;

    public PolicyPlan(WorkflowModel model, WorkflowGraph graph)
    {
        _mayLose = [.. graph.Dependents.Select(consumers => consumers.Any(consumer => CancelsLosers(model.Tasks[consumer])))];
        _mayBeExcused = [.. model.Tasks.Select((task, i) => task.MayGiveNone || IsForJoinsAlone(model, graph.Dependents[i]))];
        var ofAll = model.MaxConcurrency != 0 || model.TimeoutMs != 0;
        _isAttempted = [.. model.Tasks.Select((task, i) => ofAll || _mayLose[i] || IsAttemptedAlone(task))];
    }

    /// <summary>It is run by <c>run.Attempt</c>: it is bounded, repeated, judged, asked for, counted or may be canceled alone. Other tasks are plain calls.</summary>
    public bool IsAttempted(int task) => _isAttempted[task];

    /// <summary>It may be canceled as the loser of a join.</summary>
    public bool MayLose(int task) => _mayLose[task];

    /// <summary>A complete run may lack its result: it is optional, has a <c>When</c>, or serves joins alone.</summary>
    public bool MayBeExcused(int task) => _mayBeExcused[task];

    // Alone it has nobody to lose to.
    private static bool CancelsLosers(TaskModel consumer) =>
        consumer.HasJoin && consumer.Policies.Losers == Losers.Cancel && consumer.Dependencies.Count > 1;

    private static bool IsForJoinsAlone(WorkflowModel model, EquatableArray<int> consumers) =>
        consumers.Count > 0 && consumers.All(consumer => model.Tasks[consumer].HasJoin);

    private static bool IsAttemptedAlone(TaskModel task) =>
        task.Validate is not null
        || task.Policies is not { TimeoutMs: 0, Retries: 0, Resilience: null, Agent: null, RequiresApproval: false, Exclusive.Count: 0 };
}
