namespace AgentFlow.Tests.Resuming;

public class ResumeItemsTests
{
    private static readonly FlowPlan Plan = new(
        "Work",
        Schedule.Eager,
        OnFailure.Continue,
        new PlannedTask<int>("Style"),
        new PlannedForEach<string>("Read") { ForEach = "documents" },
        new PlannedForEach<string>("Sum") { Phase = 2, ForEach = "Read", DependsOn = ["Read"] },
        new PlannedTask<string>("Index") { Phase = 3, DependsOn = ["Sum"], Tolerates = ["Sum"] });

    private readonly List<string> _ran = [];

    [Fact]
    public async Task OnlyTheItemsThatGaveNoResult_RunAgain_AndWhatFollowsThem()
    {
        var first = await RunAsync(new(Plan), failing: ["Read b", "Sum c"]);
        _ran.Clear();

        var second = await RunAsync(new(Plan, first), failing: []);

        Assert.Equal(["Index", "Read b", "Sum b", "Sum c"], _ran.Order());
        Assert.True(second.IsComplete);
        Assert.Equal(["sum a", "sum b", "sum c"], second.Sum.Values);
        Assert.Equal("3 of 3", ((TaskOutcome<string>)second.Outcome(3)).Value);
    }

    [Fact]
    public async Task WhereAllItemsSucceeded_NoneRuns()
    {
        var first = await RunAsync(new(Plan), failing: ["Style"]);
        _ran.Clear();

        var second = await RunAsync(new(Plan, first), failing: []);

        Assert.Equal(["Style"], _ran);
        Assert.Same(first.Sum, second.Sum);
    }

    [Fact]
    public async Task AStreamThatWasNotTakenToItsEnd_IsRefusedBeforeAnythingStarts()
    {
        using var source = new CancellationTokenSource();
        var first = new ItemsRun(Plan, source.Token);
        var read = first.ForEach<string, string>(1, Stream(source), (document, _) => Task.FromResult(document));
        await first.WhenAll(read);
        first.End(0);

        var thrown = Assert.Throws<InvalidOperationException>(() => new ItemsRun(Plan, first));

        Assert.StartsWith("Task 'Read' of 'Work' cannot be resumed", thrown.Message);
    }

    [Fact]
    public async Task AStreamOfWhichAllItemsWouldRunAgain_IsRefused()
    {
        var plan = new FlowPlan(
            "Work",
            Schedule.Eager,
            OnFailure.Continue,
            new PlannedTask<int>("Style") { IsOptional = true },
            new PlannedForEach<string>("Read") { Phase = 2, ForEach = "documents", DependsOn = ["Style"], Tolerates = ["Style"] });
        using var source = new CancellationTokenSource();
        var first = new ItemsRun(plan);
        var style = first.Begin(0).Throw<int>(new IOException("down"));
        var read = first.ForEach<string, string>(1, Stream(null), (document, _) => Task.FromResult(document));
        await first.WhenAll(style, read);
        first.End(0);

        var thrown = Assert.Throws<InvalidOperationException>(() => new ItemsRun(plan, first));

        Assert.Equal(
            "Task 'Read' of 'Work' cannot be resumed: it rests on something that may run again, and the stream 'documents' cannot be read twice. Start a new run.",
            thrown.Message);
    }

    [Fact]
    public async Task AnObserver_IsToldOfEachItem()
    {
        var log = new Events.EventLog();
        await RunAsync(new(Plan, options: new FlowOptions { Observer = log }), failing: ["Read b"]);

        var items = log.Events.Where(told => told is { TaskName: "Read", Item: not null }).GroupBy(told => told.Item!.Value).OrderBy(item => item.Key);
        Assert.Equal(
            ["TaskStarted, TaskCompleted Succeeded", "TaskStarted, TaskCompleted Failed", "TaskStarted, TaskCompleted Succeeded"],
            items.Select(item => string.Join(", ", item.Select(told => told.Outcome is { } outcome ? $"{told.Kind} {outcome.Status}" : $"{told.Kind}"))));
        var whole = log.Events.Where(told => told is { TaskName: "Read", Item: null }).Select(told => told.Kind);
        Assert.Equal([FlowEventKind.TaskReady, FlowEventKind.TaskStarted, FlowEventKind.TaskCompleted], whole);
    }

    private static async IAsyncEnumerable<string> Stream(CancellationTokenSource? source)
    {
        yield return "a";
        await Task.Yield();
        source?.Cancel();
        yield return "b";
    }

    private async Task<ItemsRun> RunAsync(ItemsRun run, string[] failing)
    {
        var style = run.NotStarted<int>(0);
        if (run.CanStart(0))
        {
            style = run.Begin(0).Track(WorkAsync("Style", 1));
        }

        var read = run.NotStarted<IReadOnlyList<string>>(1);
        if (run.CanStart(1))
        {
            read = run.ForEach<string, string>(1, ["a", "b", "c"], (document, _) => WorkAsync($"Read {document}", document));
        }

        var sum = run.NotStarted<IReadOnlyList<string>>(2);
        if (run.CanStart(2))
        {
            sum = run.ForEachOf<string, string>(2, 1, read, (document, _) => WorkAsync($"Sum {document}", $"sum {document}"));
        }

        await run.WhenAll(sum);
        var index = run.NotStarted<string>(3);
        if (run.CanStart(3))
        {
            index = run.Begin(3).Track(WorkAsync("Index", $"{run.Sum.Values.Count} of {run.Sum.Total}"));
        }

        await run.WhenAll([style, read, index]);
        return run.End(run);

        Task<T> WorkAsync<T>(string name, T value)
        {
            lock (_ran)
            {
                _ran.Add(name);
            }

            return failing.Contains(name) ? Task.FromException<T>(new IOException($"{name} is down")) : Task.FromResult(value);
        }
    }

    private sealed class ItemsRun : FlowRun
    {
        public ItemsRun(FlowPlan plan, CancellationToken cancellationToken = default, FlowOptions? options = null)
            : base(plan, FlowMode.Reporting, options, cancellationToken)
        {
        }

        public ItemsRun(FlowPlan plan, FlowRun previous)
            : base(plan, previous, options: null, default)
        {
        }

        public ForEachOutcome<string> Sum => (ForEachOutcome<string>)Outcome(2);
    }
}
