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

    /// <summary>What was told of a task that runs once per element, or of one item of it: <c>TaskReady, 0 TaskStarted 1, 0 TaskCompleted Failed 1</c>.</summary>
    public string Items(string task, int? item = null) => string.Join(", ", Events.Where(told => told.TaskName == task && (item is null || told.Item == item)).Select(WithItem));

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

    private static string WithItem(FlowEvent told)
        => $"{(told.Item is { } item ? $"{item} " : "")}{Shortly(told)}{(told.Outcome is null ? "" : $" {told.Attempt}")}";
}
