namespace AgentFlow.Tests.Workflows;

/// <summary>
/// A run whose tasks are attempted and end when the test says so, with the calls that generated code makes: each task waits for its own
/// dependencies (<see cref="Schedule.Eager"/>), or for those of its phase.
/// </summary>
internal sealed class DrivenRun : FlowRun
{
    private readonly Dictionary<string, Signals> _signals;
    private readonly Task<int>[] _tasks;

    public DrivenRun(FlowPlan plan, FlowMode mode = FlowMode.Reporting, FlowOptions? options = null, CancellationToken cancellationToken = default)
        : base(plan, mode, options, cancellationToken)
    {
        _signals = plan.Tasks.ToDictionary(task => task.Name, _ => new Signals());
        _tasks = new Task<int>[plan.Count];
    }

    public DrivenRun(DrivenRun previous, FlowOptions? options = null)
        : base(previous.Plan, previous, options, CancellationToken.None)
    {
        _signals = Plan.Tasks.ToDictionary(task => task.Name, _ => new Signals());
        _tasks = new Task<int>[Plan.Count];
    }

    /// <summary>What a task does; those that are not named end when the test says so, or are canceled by their token.</summary>
    public Dictionary<string, Func<TaskAttempt, Task<int>>> Tasks { get; init; } = [];

    /// <summary>What the condition of a task answers; true where it is not named.</summary>
    public Dictionary<string, Func<bool>> Conditions { get; init; } = [];

    /// <summary>Called just before a task does anything, with its name.</summary>
    public Action<string> OnStart { get; set; } = _ => { };

    public TaskOutcome this[string name] => Outcome(Plan.IndexOf(name));

    public int IndexOf(string name) => Plan.IndexOf(name);

    public bool HasStarted(string name) => _signals[name].Start.Task.IsCompleted;

    /// <summary>Ends once the task has started.</summary>
    public Task StartOf(string name) => _signals[name].Start.Task;

    /// <summary>Ends once what became of the task is known, also to the joins that wait for it.</summary>
    public async Task EndOf(string name)
    {
        await _signals[name].Reached.Task;
        await _tasks[Plan.IndexOf(name)].ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>Lets a task that has started succeed with its index, and waits until that is known.</summary>
    public Task SucceedAsync(string name)
    {
        _signals[name].End.SetResult(Plan.IndexOf(name));
        return EndOf(name);
    }

    /// <summary>Lets a task that has started fail, and waits until that is known.</summary>
    public Task FailAsync(string name)
    {
        _signals[name].End.SetException(new IOException($"{name} is down"));
        return EndOf(name);
    }

    /// <summary>What became of every task, in a word each.</summary>
    public string Statuses() => string.Join(", ", Outcomes.Select(outcome => $"{outcome.TaskName} {outcome.Status}"));

    public async Task<DrivenRun> RunAsync()
    {
        if (Plan.Schedule == Schedule.Eager)
        {
            foreach (int task in Plan.IndexesByPhase.SelectMany(phase => phase))
            {
                _tasks[task] = StartEagerlyAsync(task);
                _signals[Plan[task].Name].Reached.SetResult();
            }
        }
        else
        {
            foreach (int[] phase in Plan.IndexesByPhase)
            {
                await StartPhaseAsync(phase);
            }
        }

        await WhenAll(_tasks);
        return End(this);
    }

    private async Task StartPhaseAsync(int[] phase)
    {
        Task[] joins = Array.ConvertAll(phase, Decided);
        var needs = phase.Where(task => Plan[task].Join == Join.All).SelectMany(task => DependenciesOf(task));
        await WhenAll([.. needs, .. joins]);
        for (int i = 0; i < phase.Length; i++)
        {
            _tasks[phase[i]] = TryStart(phase[i], joins[i]);
            _signals[Plan[phase[i]].Name].Reached.SetResult();
        }
    }

    private async Task<int> StartEagerlyAsync(int task)
    {
        var join = Decided(task);
        await (Plan[task].Join == Join.All ? WhenAll(DependenciesOf(task)) : Settled(join));
        return await TryStart(task, join);
    }

    private Task Decided(int task) => Plan[task].Join == Join.All ? Task.CompletedTask : JoinOf(task);

    private Task<int> TryStart(int task, Task join)
    {
        var planned = Plan[task];
        var edges = Plan.DependenciesOf(task).ToArray().Where(edge => edge.IsRequired && planned.Join == Join.All).ToArray();
        Task[] needed = [join, .. edges.Where(edge => Plan[edge.Task].When is null).Select(edge => _tasks[edge.Task])];
        bool canStart = CanStart(task, needed)
            && Array.TrueForAll(edges, edge => Plan[edge.Task].When is null || SucceededOrExcused(task, edge.Task))
            && (planned.When is null || When(task, Conditions.GetValueOrDefault(planned.Name, () => true)));
        return canStart ? Attempt(task, Work, () => [new("orderId", "order-42"), new("task", task)]) : NotStarted<int>(task);

        Task<int> Work(TaskAttempt attempt)
        {
            OnStart(planned.Name);
            _signals[planned.Name].Start.TrySetResult();
            return Tasks.TryGetValue(planned.Name, out var work) ? work(attempt) : _signals[planned.Name].End.Task.WaitAsync(attempt.Token);
        }
    }

    private Task[] DependenciesOf(int task) => Array.ConvertAll(Plan.DependenciesOf(task).ToArray(), edge => (Task)_tasks[edge.Task]);

    /// <summary>What tells of one task, and lets it end.</summary>
    private sealed class Signals
    {
        /// <summary>Its work has begun.</summary>
        public TaskCompletionSource Start { get; } = new();

        /// <summary>What its work waits for.</summary>
        public TaskCompletionSource<int> End { get; } = new();

        /// <summary>The run has come to it, whether it started or not.</summary>
        public TaskCompletionSource Reached { get; } = new();
    }
}
