namespace AgentFlow.GeneratedCode.Tests.Policies.Cancellation;

/// <summary>Cancels the run at the n-th start or end of a task or an item, and keeps which have ended.</summary>
internal sealed class CancelingObserver(int moment, CancellationTokenSource caller) : IFlowObserver
{
    private readonly List<TaskOutcome> _ended = [];
    private int _moments;

    /// <summary>What was told of, items among it.</summary>
    public IReadOnlyList<TaskOutcome> Ended
    {
        get
        {
            lock (_ended)
                return [.. _ended];
        }
    }

    public void OnEvent(in FlowEvent flowEvent)
    {
        if (flowEvent.Kind is not (FlowEventKind.TaskStarted or FlowEventKind.TaskCompleted))
            return;
        if (flowEvent.Outcome is { } outcome)
        {
            lock (_ended)
                _ended.Add(outcome);
        }

        if (Interlocked.Increment(ref _moments) == moment)
            caller.Cancel();
    }
}
