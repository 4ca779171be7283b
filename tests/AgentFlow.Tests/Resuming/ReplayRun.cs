namespace AgentFlow.Tests.Resuming;

/// <summary>A run of any plan, first or resumed, phase by phase with the calls that generated code makes. Tasks end at once unless told otherwise.</summary>
internal sealed class ReplayRun : FlowRun
{
    public ReplayRun(FlowPlan plan, FlowOptions? options = null)
        : base(plan, FlowMode.Reporting, options, default)
    {
    }

    public ReplayRun(FlowPlan plan, FlowRun previous, FlowOptions? options = null)
        : base(plan, previous, options, default)
    {
    }

    /// <summary>The tasks that fail.</summary>
    public HashSet<string> Fails { get; init; } = [];

    /// <summary>The tasks that end only when they are canceled.</summary>
    public HashSet<string> Hangs { get; init; } = [];

    /// <summary>The tasks whose When says no.</summary>
    public HashSet<string> SaysNo { get; init; } = [];

    /// <summary>The tasks that were started, in order.</summary>
    public List<string> Started { get; } = [];

    public TaskOutcome this[string name] => Outcome(Plan.IndexOf(name));

    public string Statuses() => string.Join(", ", Outcomes.Select(outcome => $"{outcome.TaskName} {outcome.Status}"));

    public async Task<ReplayRun> RunAsync()
    {
        var tasks = new Task<int>[Plan.Count];
        foreach (int[] phase in Plan.IndexesByPhase)
        {
            Task[] joins = Array.ConvertAll(phase, task => Plan[task].Join == Join.All ? Task.CompletedTask : JoinOf(task));
            await WhenAll([.. phase.Where(task => Plan[task].Join == Join.All).SelectMany(task => Needs(task, tasks)), .. joins]);
            for (int i = 0; i < phase.Length; i++)
            {
                tasks[phase[i]] = Begin(phase[i], joins[i], tasks);
            }
        }

        await WhenAll(tasks);
        return End(this);
    }

    private Task<int> Begin(int task, Task join, Task<int>[] tasks)
    {
        var planned = Plan[task];
        var edges = planned.Join == Join.All ? Plan.DependenciesOf(task).ToArray().Where(edge => edge.IsRequired).ToArray() : [];
        var kept = NotStarted<int>(task);
        Task[] needed = [join, .. edges.Where(edge => Plan[edge.Task].When is null).Select(edge => tasks[edge.Task])];
        bool canStart = CanStart(task, needed)
            && Array.TrueForAll(edges, edge => Plan[edge.Task].When is null || SucceededOrExcused(task, edge.Task))
            && (planned.When is null || When(task, () => !SaysNo.Contains(planned.Name)));
        return canStart ? Attempt(task, attempt => WorkAsync(planned.Name, task, attempt.Token)) : kept;
    }

    private Task<int> WorkAsync(string name, int value, CancellationToken token)
    {
        Started.Add(name);
        return Fails.Contains(name) ? Task.FromException<int>(new IOException($"{name} is down"))
            : Hangs.Contains(name) ? new TaskCompletionSource<int>().Task.WaitAsync(token)
            : Task.FromResult(value);
    }

    private Task[] Needs(int task, Task<int>[] tasks) => Array.ConvertAll(Plan.DependenciesOf(task).ToArray(), edge => (Task)tasks[edge.Task]);
}
