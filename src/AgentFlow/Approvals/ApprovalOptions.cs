namespace AgentFlow;

/// <summary>Refuses to begin a run that nobody could approve.</summary>
internal static class ApprovalOptions
{
    /// <exception cref="InvalidOperationException">A task requires approval, and no gate is given.</exception>
    public static void Check(FlowPlan plan, FlowOptions? options)
    {
        if (options?.Approvals is null && plan.Tasks.FirstOrDefault(task => task.RequiresApproval) is { } task)
        {
            throw new InvalidOperationException(
                $"'{task.Name}' of '{plan.Name}' requires approval, and FlowOptions.Approvals is not set. Give the run an IApprovalGate.");
        }
    }
}
