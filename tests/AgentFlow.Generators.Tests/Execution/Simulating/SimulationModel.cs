namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>
/// Plays a run by the contract: one thing happens after the other, by a queue of what is due when.
/// </summary>
internal sealed partial class SimulationModel
{
    private readonly SimulatedWorkflow _workflow;
    private readonly ModelTask[] _tasks;
    private readonly int[][] _phases;
    private readonly int[] _order;
    private readonly List<ModelTimer> _timers = [];
    private readonly List<SimulatedStep> _steps = [];
    private readonly List<ModelTimer> _ofRun = [];
    private List<string> _entries = [];
    private long _now;
    private int _nextPhase;
    private bool _isStarting;
    private bool _isOver;
    private bool _isAmbiguous;
    private bool _isInputTaken;

    private SimulationModel(SimulatedWorkflow workflow)
    {
        _workflow = workflow;
        _tasks = [.. workflow.Tasks.Select((task, i) => new ModelTask(i, task))];
        var (depths, remaining) = (new int[_tasks.Length], new long[_tasks.Length]);
        for (var task = 0; task < _tasks.Length; task++)
            depths[task] = _tasks[task].Spec.Edges.Select(edge => depths[edge.Task] + 1).DefaultIfEmpty(0).Max();
        for (var task = _tasks.Length - 1; task >= 0; task--)
            remaining[task] = _tasks[task].Spec.EstimatedMs + Consumers(task).Select(consumer => remaining[consumer.Index]).DefaultIfEmpty(0).Max();

        // Where tasks are ready together, the longest remaining path goes first.
        _order = [.. Enumerable.Range(0, _tasks.Length).OrderByDescending(task => remaining[task]).ThenBy(task => depths[task])];
        _phases = [.. _order.GroupBy(task => depths[task]).OrderBy(phase => phase.Key).Select(phase => phase.ToArray())];
    }

    /// <param name="workflow">The workflow.</param>
    /// <param name="previous">The run that this one resumes; null where it begins anew.</param>
    public static SimulatedRun Play(SimulatedWorkflow workflow, SimulatedRun? previous = null)
    {
        var model = new SimulationModel(workflow);
        if (previous is not null)
            model.Resume(previous.Tasks);
        model.Begin();
        while (model._timers.Count > 0)
            model.GoOn();
        return new SimulatedRun(
            model._steps,
            [.. model._tasks.Select(task => task.Outcome(model.IsExcused(task)))],
            [.. model._tasks.SelectMany(task => task.Items).Select(item => item.Outcome())],
            Array.TrueForAll(model._tasks, task => task.HasSucceeded || model.IsExcused(task)),
            model._end == RunEnd.ByCaller && Array.Exists(model._tasks, task => task.IsCanceled && !task.IsLoser),
            model._isAmbiguous,
            model._untimed,
            model._tasks);
    }

    private void Begin()
    {
        if (_workflow.TimeoutMs > 0)
            _ofRun.Add(At(_workflow.TimeoutMs * TimeSpan.TicksPerMillisecond, () => End(RunEnd.ByTime)));
        if (_workflow.CancelAt is { } cancelAt)
            _ofRun.Add(At(cancelAt, () => End(RunEnd.ByCaller)));
        LoseUnneeded(_tasks);
        StartWhatCan();
        EndStep();
    }

    private void GoOn()
    {
        var next = _timers.MinBy(timer => timer.Due)!;
        _isAmbiguous |= _timers.Count(timer => timer.Due == next.Due) > 1;
        _timers.Remove(next);
        _now = next.Due;
        next.Action();
        EndStep();
    }

    private void EndStep()
    {
        _isAmbiguous |= IsCompetitionOpen() || IsDecisionOpen() || IsWakeOpen() || IsCallOpen();
        _asked.Clear();
        if (!_isOver && Array.TrueForAll(_tasks, task => task.HasEnded))
        {
            _isOver = true;
            _ofRun.ForEach(timer => _timers.Remove(timer));
            Note(Entries.RunCompleted);
        }

        _steps.Add(new SimulatedStep(_now, _entries, [.. _timers.Select(timer => timer.Due).Order()], _queue.Count));
        _entries = [];
    }

    private ModelTimer At(long ticks, Action action)
    {
        var timer = new ModelTimer(_now + ticks, action);
        _timers.Add(timer);
        return timer;
    }

    private void Stop(ModelTimer? timer)
    {
        if (timer is not null)
            _timers.Remove(timer);
    }

    private void NoteEnd(ModelTask task) => Note(task.Spec.Items is null
        ? Entries.Completed(task.Name, task.Status)
        : Entries.CompletedItems(task.Name, task.Status, task.Items.Count, task.Items.Count(item => item.IsGap)));

    private void Note(string entry) => _entries.Add(entry);

    private IEnumerable<ModelTask> Consumers(int task) => _tasks.Where(other => other.Spec.Edges.Any(edge => edge.Task == task));

    private IEnumerable<ModelTask> DependenciesOf(ModelTask task) => task.Spec.Edges.Select(edge => _tasks[edge.Task]);
}
