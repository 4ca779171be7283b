namespace AgentFlow;

/// <summary>What an <see cref="IApprovalGate"/> is asked.</summary>
public sealed class ApprovalRequest
{
    /// <summary>Makes a request outside a run, for tests of a gate.</summary>
    /// <param name="workflowName">The name of the workflow type.</param>
    /// <param name="taskName">The task name.</param>
    /// <param name="runId">The run.</param>
    /// <param name="inputs">What the task is about to be given, by parameter name. Default: nothing.</param>
    /// <param name="outcomes">What became of the tasks that have ended. Default: none have.</param>
    public ApprovalRequest(
        string workflowName,
        string taskName,
        Guid runId,
        IReadOnlyDictionary<string, object?>? inputs = null,
        IReadOnlyList<TaskOutcome>? outcomes = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(workflowName);
        ArgumentException.ThrowIfNullOrEmpty(taskName);
        WorkflowName = workflowName;
        TaskName = taskName;
        RunId = runId;
        Inputs = inputs ?? new Dictionary<string, object?>();
        Outcomes = outcomes ?? [];
    }

    /// <summary>The name of the workflow type.</summary>
    public string WorkflowName { get; }

    /// <summary>The task that is about to start, by its task name.</summary>
    public string TaskName { get; }

    /// <summary>Tells this run from others; the same as <see cref="AgentTaskContext.RunId"/>.</summary>
    public Guid RunId { get; }

    /// <summary>
    /// What the task is about to be given, by parameter name, results of other tasks among it. A task that runs for each element of
    /// something is asked for once, and its element is not among them.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Inputs { get; }

    /// <summary>What became of the tasks that have ended by now, in order of declaration.</summary>
    public IReadOnlyList<TaskOutcome> Outcomes { get; }

    /// <summary>The task and its workflow: <c>Deploy of Release</c>.</summary>
    public override string ToString() => $"{TaskName} of {WorkflowName}";
}
