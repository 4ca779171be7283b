using AgentFlow;

namespace DocumentPipeline;

/// <summary>Notes what a run begins and what it tries again.</summary>
/// <param name="onRetry">Is told of each document that was tried in vain, before it is tried again.</param>
internal sealed class RunLog(Action<int>? onRetry = null) : IFlowObserver
{
    private readonly Lock _lock = new();
    private readonly SortedSet<(int Item, int Attempt, string Text)> _retries = [];
    private readonly HashSet<(string Task, int? Item)> _started = [];

    /// <summary>What was tried again and why, by document.</summary>
    public IReadOnlyList<(int Item, string Text)> Retries
    {
        get
        {
            lock (_lock)
                return [.. _retries.Select(retry => (retry.Item, retry.Text))];
        }
    }

    /// <summary>How many items of a task the run began; of a task without items, 1 or 0. Attempts do not count.</summary>
    public int CountStarted(TaskOutcome outcome)
    {
        lock (_lock)
            return _started.Count(started => started.Task == outcome.TaskName && started.Item is null == outcome is not ForEachOutcome);
    }

    // Comes from several threads at once.
    public void OnEvent(in FlowEvent happened)
    {
        if (happened.TaskName is not { } task)
            return;

        lock (_lock)
        {
            if (happened.Kind == FlowEventKind.TaskStarted)
                _started.Add((task, happened.Item));
            else if (happened.Kind == FlowEventKind.Retrying && happened.Item is { } tried)
                _retries.Add((tried, happened.Attempt, $"attempt {happened.Attempt} at {task}: {happened.Message}"));
        }

        if (happened.Kind == FlowEventKind.Retrying && happened.Item is { } item)
            onRetry?.Invoke(item);
    }
}
