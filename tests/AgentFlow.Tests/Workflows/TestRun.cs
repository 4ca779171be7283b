namespace AgentFlow.Tests.Workflows;

/// <summary>A run of any plan, whose tasks return their index unless a test says otherwise.</summary>
internal sealed class TestRun : FlowRun
{
    public TestRun(FlowPlan plan, FlowMode mode, FlowOptions? options = null, CancellationToken cancellationToken = default)
        : base(plan, mode, options, cancellationToken)
    {
    }

    public TestRun(FlowPlan plan, FlowRun previous, FlowOptions? options = null, CancellationToken cancellationToken = default)
        : base(plan, previous, options, cancellationToken)
    {
    }

    /// <summary>What a task does; those that are not named return their index at once.</summary>
    public Dictionary<string, Func<CancellationToken, Task<int>?>> Tasks { get; init; } = [];

    public TaskOutcome this[string name] => Outcome(Plan.IndexOf(name));

    /// <summary>The names of the tasks that were started, in order.</summary>
    public List<string> Started { get; } = [];

    public static TestRun Reporting(FlowPlan plan, FlowOptions? options = null, CancellationToken cancellationToken = default)
        => new(plan, FlowMode.Reporting, options, cancellationToken);

    public static TestRun Throwing(FlowPlan plan, FlowOptions? options = null, CancellationToken cancellationToken = default)
        => new(plan, FlowMode.Throwing, options, cancellationToken);

    public int IndexOf(string name) => Plan.IndexOf(name);

    /// <summary>Runs the plan phase by phase, with the calls that generated code makes.</summary>
    public async Task<TestRun> RunAsync()
    {
        if (!CanStart())
        {
            return End(this);
        }

        var tasks = new Task<int>[Plan.Count];
        foreach (int[] phase in Plan.IndexesByPhase)
        {
            await WhenAll(phase.SelectMany(task => Needs(task, required: false)).Distinct().Select(need => (Task)tasks[need]).ToArray());
            foreach (int task in phase)
            {
                tasks[task] = NotStarted<int>(task);
                if (CanStart(task, Needs(task, required: true).Select(need => (Task)tasks[need]).ToArray()))
                {
                    tasks[task] = Start(task);
                }
            }
        }

        await WhenAll(tasks);
        return End(this);
    }

    /// <summary>What became of every task, in a word each.</summary>
    public string Statuses() => string.Join(", ", Outcomes.Select(outcome => $"{outcome.TaskName} {outcome.Status}"));

    private Task<int> Start(int task)
    {
        Started.Add(Plan[task].Name);
        try
        {
            return Begin(task).Track(Tasks.TryGetValue(Plan[task].Name, out var work) ? work(Token()) : Task.FromResult(task));
        }
        catch (Exception thrown)
        {
            return Begin(task).Throw<int>(thrown);
        }
    }

    private IEnumerable<int> Needs(int task, bool required)
        => Plan.DependenciesOf(task).ToArray().Where(need => need.IsRequired || !required).Select(need => need.Task);
}
