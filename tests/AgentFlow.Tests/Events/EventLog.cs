namespace AgentFlow.Tests.Events;

/// <summary>An observer that keeps all that it is told, and can be made to throw.</summary>
internal sealed class EventLog : IFlowObserver
{
    private readonly List<FlowEvent> _events = [];

    /// <summary>Called after an event is kept.</summary>
    public Action<FlowEvent> OnTold { get; init; } = _ => { };

    public IReadOnlyList<FlowEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>What was told of one task, in order: <c>TaskReady, TaskStarted 1, TaskCompleted Succeeded</c>.</summary>
    public string Of(string? task) => string.Join(", ", Events.Where(told => told.TaskName == task).Select(Shortly));

    public void OnEvent(in FlowEvent flowEvent)
    {
        lock (_events)
        {
            _events.Add(flowEvent);
        }

        OnTold(flowEvent);
    }

    private static string Shortly(FlowEvent told) => told.Kind switch
    {
        FlowEventKind.TaskCompleted => $"TaskCompleted {told.Outcome!.Status}",
        FlowEventKind.TaskStarted => $"TaskStarted {told.Attempt}",
        FlowEventKind.Progress => $"Progress {told.Message}",
        FlowEventKind.Retrying => $"Retrying {told.Attempt} {told.Message}",
        _ => told.Kind.ToString(),
    };
}
