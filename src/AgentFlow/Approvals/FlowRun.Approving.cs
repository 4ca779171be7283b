namespace AgentFlow;

// Asks whether a task may start.
public abstract partial class FlowRun
{
    /// <summary>Asks the gate, once for a task, whatever it runs for; it never throws.</summary>
    /// <param name="task">The task.</param>
    /// <param name="inputs">What the task is about to be given; asked for only where the task requires approval.</param>
    /// <returns>Null where the task may start, else what became of it.</returns>
    internal async ValueTask<TaskOutcome?> ApproveAsync(int task, Func<KeyValuePair<string, object?>[]>? inputs)
    {
        if (!Plan[task].RequiresApproval)
        {
            return null;
        }

        try
        {
            var request = new ApprovalRequest(Plan.Name, Plan[task].Name, _session.Contexts!.RunId, ByName(inputs?.Invoke() ?? []), Outcomes);
            var answer = await AskAsync(_session.Options!.Approvals!, request, TokenOf(task)).ConfigureAwait(false);
            return answer.Reason is { } reason ? Outcome(task, OutcomeStatus.Skipped, Refused(task, reason)) : null;
        }
        catch (Exception thrown)
        {
            var reason = ReasonOf(task, thrown, isStarted: false);
            return Settle(task, StatusOf(task, reason), reason);
        }
    }

    private static async ValueTask<Approval> AskAsync(IApprovalGate gate, ApprovalRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = gate.AskAsync(request, cancellationToken).AsTask();
        try
        {
            return await asked.WaitAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"FlowOptions.Approvals answered nothing for '{request.TaskName}'; it has to grant or to refuse.");
        }
        finally
        {
            // A gate that goes on is not waited for; what it throws later counts as observed.
            _ = asked.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private static Dictionary<string, object?> ByName(KeyValuePair<string, object?>[] inputs)
    {
        var byName = new Dictionary<string, object?>(inputs.Length, StringComparer.Ordinal);
        foreach (var (name, value) in inputs)
        {
            byName[name] = value;
        }

        return byName;
    }

    private TaskError Refused(int task, string reason)
        => new(Plan[task].Name, OutcomeStatus.Skipped, reason, exception: null, attempts: 0, causedBy: []);
}
