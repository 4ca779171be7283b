namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>Where one run is played: its clock, how its tasks behave, and what happened.</summary>
internal sealed class Stage(SimulatedWorkflow workflow, IEnumerable<string> untimed) : IFlowObserver, IApprovalGate
{
    private static readonly AsyncLocal<Stage?> Playing = new();

    private readonly Lock _lock = new();
    private readonly List<string> _entries = [];
    private readonly Dictionary<string, int> _calls = [];
    private readonly HashSet<string> _isUntimed = [.. untimed];
    private readonly List<string> _untimed = [];

    /// <summary>That of the run that the calling task belongs to.</summary>
    public static Stage Current
    {
        get => Playing.Value ?? throw new InvalidOperationException("Nothing is being played here.");
        set => Playing.Value = value;
    }

    public VirtualClock Clock { get; } = new();

    /// <summary>When the caller cancels; it does so no more once the run has completed.</summary>
    public ITimer? Cancellation { get; set; }

    public int Count
    {
        get
        {
            lock (_lock)
                return _entries.Count;
        }
    }

    /// <summary>What happened, in order, after the first <paramref name="seen"/> entries.</summary>
    public IReadOnlyList<string> After(int seen)
    {
        lock (_lock)
            return [.. _entries.Skip(seen)];
    }

    /// <summary>What happened of that which may happen at whatever time.</summary>
    public IReadOnlyList<string> Untimed
    {
        get
        {
            lock (_lock)
                return [.. _untimed];
        }
    }

    /// <summary>The elements of the input; whoever asks for one more is seen.</summary>
    public static IEnumerable<int> Elements(int count)
    {
        for (var item = 0; item < count; item++)
            yield return item;
        Current.Note(Entries.EndOfItems);
    }

    public Task<int> Call(string name, CancellationToken token, object?[] given, int? item = null)
    {
        var task = TaskOf(name);
        var subject = task.Subject(item);
        int number;
        lock (_lock)
        {
            number = _calls[subject] = _calls.GetValueOrDefault(subject) + 1;
            _entries.Add(Entries.Call(subject, number, given.Select(Shown.Argument)));
        }

        return new Call(task, item, number, token).Begin(Clock);
    }

    public bool Decide(string name, int? item)
    {
        var task = TaskOf(name);
        Note(Entries.Condition(task.Subject(item)));
        return item is { } index ? task.Items!.Wanted![index] : task.When!.Value;
    }

    public string? Judge(string name, int value)
    {
        var (task, item, number) = (TaskOf(name), value / 1000 % 100, value % 1000);
        int? index = task.Items is null ? null : item;
        return task.Attempt(index, number).End == AttemptEnd.IsRejected ? Entries.Rejection(task.Subject(index), number) : null;
    }

    public async ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        Note(Entries.Asked(request.TaskName));
        var answer = TaskOf(request.TaskName).Approval!;
        var answered = new TaskCompletionSource();
        await using var timer = Clock.After(answer.Ticks, answered.SetResult);
        await using var canceled = cancellationToken.Register(() => answered.TrySetCanceled(cancellationToken));
        await answered.Task.ConfigureAwait(false);
        return answer.IsGranted ? Approval.Granted : Approval.Refused(Entries.Refusal(request.TaskName));
    }

    public void OnEvent(in FlowEvent flowEvent)
    {
        if (flowEvent.Kind == FlowEventKind.RunCompleted)
            Cancellation?.Dispose();
        if (Entries.Of(flowEvent) is { } entry)
            Note(entry);
    }

    private SimulatedTask TaskOf(string name) => workflow.Tasks.First(task => task.Name == name);

    private void Note(string entry)
    {
        lock (_lock)
            (_isUntimed.Contains(entry) ? _untimed : _entries).Add(entry);
    }
}
