namespace AgentFlow;

// Which tasks a run is complete without.
public abstract partial class FlowRun
{
    /// <summary>
    /// The run is complete without the task: it is optional, was skipped by choice, was canceled as the loser of a join, or is
    /// needed by joins alone that were met.
    /// </summary>
    internal bool IsExcused(int task)
        => Plan[task].IsOptional
        || _slots[task].Content is TaskOutcome { Error.IsExcused: true }
        || (Plan.Joins is { } graph && graph.FeedsJoinsAlone(task) && Array.TrueForAll(graph.ConsumersOf(task), IsJoinMet));

    /// <summary>The run may become complete without the task, although it failed.</summary>
    private bool MayBeExcused(int task)
        => Plan[task].IsOptional
        || (Plan.Joins is { } graph && graph.FeedsJoinsAlone(task)
            && !Array.Exists(graph.ConsumersOf(task), consumer => FindJoin(consumer) is { Verdict: JoinVerdict.Unreachable }));

    // The join of a task that is kept from an earlier run was met there.
    private bool IsJoinMet(int task) => FindJoin(task) is { Verdict: JoinVerdict.Met } || HasSucceeded(task);
}
