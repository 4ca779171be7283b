using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Planning;

/// <summary>Which dependencies others already imply.</summary>
internal sealed class Implication(WorkflowModel model, WorkflowPlan plan)
{
    // Only a chain in which each must have succeeded shows that the last one did.
    private readonly Reachability _required = new(WorkflowGraph.Of(model, requiredOnly: true), plan.TopologicalOrder);

    /// <summary>
    /// The first other dependency of <paramref name="task"/> through which <paramref name="dependency"/> holds anyway, or -1.
    /// Where it must have succeeded, each step of the way must have too; where it need only have ended, any way will do.
    /// </summary>
    public int Through(int task, Dependency dependency)
    {
        // Each one counts for a join.
        if (model.Tasks[task].HasJoin)
            return -1;
        foreach (var other in model.Tasks[task].Dependencies)
        {
            var implies = dependency.MustNotFail
                ? other.MustNotFail && _required.Reaches(other.Task, dependency.Task)
                : plan.Reachability.Reaches(other.Task, dependency.Task);
            if (implies)
                return other.Task;
        }

        return -1;
    }
}
