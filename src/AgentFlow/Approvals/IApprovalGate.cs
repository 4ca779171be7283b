namespace AgentFlow;

/// <summary>Decides whether a task with <see cref="AgentTaskAttribute.RequiresApproval"/> may start: a person, a policy, a budget.</summary>
public interface IApprovalGate
{
    /// <summary>Asked once for each such task of a run, just before it starts; several at once where they are independent.</summary>
    /// <remarks>
    /// A task that waits for its answer holds no instance of a pool, and no time limit of its own runs. What the gate throws makes the task
    /// <see cref="OutcomeStatus.Failed"/>. A run that is canceled does not wait for a gate that goes on all the same. It is called by whoever starts
    /// tasks: one that thinks for long before it returns its <c>ValueTask</c> holds up the tasks beside this one. Let it await what it waits for.
    /// </remarks>
    /// <param name="request">The task, what it is about to be given, and what the run has come to.</param>
    /// <param name="cancellationToken">Canceled once the answer is no longer needed.</param>
    /// <returns><see cref="Approval.Granted"/>, or <see cref="Approval.Refused"/> with a reason.</returns>
    ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken);
}
