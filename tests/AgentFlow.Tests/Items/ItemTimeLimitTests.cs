using System.Threading.RateLimiting;
using AgentFlow.Tests.Runs;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ItemTimeLimitTests
{
    private const string NotStarted = "Not started, because the run took longer than its 500 ms.";
    private const string CutOff = "The run took longer than its 500 ms.";

    private readonly FakeClock _clock = new();
    private readonly Gates _gates = new();

    [Fact]
    public async Task AnItemThatIsTakenTooLate_IsTimedOut()
    {
        var run = Run([new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = 1 }]);

        await run.EndAsync(run.ForEach(0, EndingTheTime(), (item, _) => Task.FromResult(item)));

        var outcome = run.ForEachOutcome<int>(0);
        Assert.Equal("Succeeded TimedOut", outcome.Statuses());
        Assert.Equal((NotStarted, 0), (outcome[1].Error!.Message, outcome[1].Attempts));
        Assert.IsAssignableFrom<TimeoutException>(outcome[1].Error!.Exception);
        Assert.Equal((OutcomeStatus.TimedOut, CutOff), (outcome.Status, outcome.Error!.Message));
    }

    [Fact]
    public async Task ItemsThatWereNotTaken_AndThoseAfterThem_AreTimedOut()
    {
        var run = Run(
        [
            new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = 1 },
            new PlannedForEach<int>("Extract") { Phase = 2, DependsOn = ["Read"], Tolerates = ["Read"], ForEach = "Read", MaxConcurrency = 1 },
            new PlannedForEach<int>("Count") { Phase = 3, DependsOn = ["Extract"], Tolerates = ["Extract"], ForEach = "Extract" },
            new PlannedForEach<int>("Tell") { Phase = 3, DependsOn = ["Extract"], Tolerates = ["Extract"], ForEach = "Extract" },
        ]);
        var read = run.ForEach(0, Enumerable.Range(0, 3), (item, _) => Task.FromResult(item));
        await read;
        var extract = run.ForEachOf<int, int>(1, 0, read, PassAsync);
        var count = run.ForEachOf<int, int>(2, 1, extract, (item, _) => Task.FromResult(item));
        var tell = run.ForEachOfOutcomes<int, int>(3, 1, extract, (_, _) => Task.FromResult(0));
        await _gates.Begun(0);
        _clock.Advance(500);
        await run.EndAsync(read, extract, count, tell);

        Assert.Equal("Succeeded Succeeded Succeeded", run.ForEachOutcome<int>(0).Statuses());
        Assert.Equal([CutOff, NotStarted, NotStarted], run.ForEachOutcome<int>(1).Select(item => item.Error!.Message));
        Assert.All(run.Outcomes.Skip(1).Cast<ForEachOutcome<int>>(), task => Assert.Equal("TimedOut TimedOut TimedOut", task.Statuses()));
        Assert.All(run.Outcomes.Skip(2).Cast<ForEachOutcome<int>>().SelectMany(task => task), item => Assert.Equal((NotStarted, 0), (item.Error!.Message, item.Attempts)));
        Assert.Equal("Read Succeeded, Extract TimedOut, Count TimedOut, Tell TimedOut", run.Statuses());
    }

    [Fact]
    public async Task AnItemThatComesAfterOneThatWasCutOff_IsTimedOut_AndAfterOneWhoseOwnTimeWasOver_Skipped()
    {
        var earlier = Run([new PlannedForEach<int>("Read") { ForEach = "documents", TimeoutMs = 300 }]);
        var read = earlier.ForEach(0, [0, 1, 2], async (item, attempt) => item == 0 ? item : await PassAsync(item, attempt));
        await _gates.Begun([1, 2]);
        _clock.Advance(300);
        await earlier.EndAsync(read);
        var own = earlier.ForEachOutcome(0).Failures[0];
        var ofRun = new TaskError("Read", OutcomeStatus.TimedOut, CutOff, AttemptTimedOutException.OfRun(500, isStarted: true), attempts: 1, causedBy: []) { Item = 2 };

        Assert.Equal((OutcomeStatus.Skipped, "Skipped, because item 1 of 'Read' timed out: It took longer than its 300 ms."), Follower(own));
        Assert.Equal((OutcomeStatus.TimedOut, NotStarted), Follower(ofRun));

        static (OutcomeStatus, string) Follower(TaskError error) => ItemSkip.After(error, "Extract", error.Item) is var skip ? (skip.Kind, skip.Message) : default;
    }

    [Fact]
    public async Task AnItemThatWaitedForAPermit_WasNotStarted()
    {
        using var pool = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 9, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        var run = Run(
            [new PlannedForEach<int>("Read") { ForEach = "documents", Agent = "web" }],
            new() { TimeProvider = _clock, Pools = new Dictionary<string, RateLimiter> { ["web"] = pool } });

        var read = run.ForEach(0, Enumerable.Range(0, 2), PassAsync);
        await await Task.WhenAny(_gates.Begun(0), _gates.Begun(1));
        Assert.True(SpinWait.SpinUntil(() => pool.GetStatistics()!.CurrentQueuedCount == 1, TimeSpan.FromSeconds(30)));
        _clock.Advance(500);
        await run.EndAsync(read);

        Assert.Equal("TimedOut TimedOut", run.ForEachOutcome<int>(0).Statuses());
        Assert.Equal([NotStarted, CutOff], run.ForEachOutcome(0).Failures.Select(failure => failure.Message).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AStreamThatIgnoresItsToken_IsGivenUp_AndTheRunEnds(bool throwsLater)
    {
        var run = Run([new PlannedForEach<int>("Read") { ForEach = "documents" }]);
        var next = new TaskCompletionSource<bool>();
        var asked = new TaskCompletionSource();
        var read = run.ForEach(0, Hanging(asked, next.Task), PassAsync);
        await Task.WhenAll(_gates.Begun(0), asked.Task);
        _clock.Advance(500);
        await run.EndAsync(read).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((OutcomeStatus.TimedOut, CutOff), (run["Read"].Status, run["Read"].Error!.Message));
        Assert.Equal("TimedOut", run.ForEachOutcome<int>(0).Statuses());
        Assert.Equal(["Read"], run.Report.Abandoned);
        Assert.Empty(Unobserved.After<LateException>(() =>
        {
            if (throwsLater)
            {
                next.SetException(new LateException());
            }
            else
            {
                next.SetResult(true);
            }
        }));
        _gates.Open(0);
        Assert.Equal("TimedOut", run.ForEachOutcome<int>(0).Statuses());
    }

    [Fact]
    public async Task AStreamThatIsGivenUp_IsDisposedOfOnceItMoves()
    {
        var run = Run([new PlannedForEach<int>("Read") { ForEach = "documents", MaxConcurrency = 1 }]);
        var next = new TaskCompletionSource<bool>();
        var asked = new TaskCompletionSource();
        var disposed = new TaskCompletionSource();
        var read = run.ForEach(0, Disposing(Hanging(asked, next.Task), disposed), (item, _) => Task.FromResult(item));
        await asked.Task;
        _clock.Advance(500);
        await run.EndAsync(read).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.False(disposed.Task.IsCompleted);
        next.SetResult(true);
        await disposed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async IAsyncEnumerable<int> Disposing(IAsyncEnumerable<int> elements, TaskCompletionSource disposed)
    {
        try
        {
            await foreach (int element in elements)
                yield return element;
        }
        finally
        {
            disposed.SetResult();
        }
    }

    private static async IAsyncEnumerable<int> Hanging(TaskCompletionSource asked, Task<bool> next)
    {
        yield return 0;
        asked.SetResult();
        await next;
        yield return 1;
    }

    private TestRun Run(PlannedTask[] tasks, FlowOptions? options = null) => TestRun.Reporting(
        new FlowPlan("Work", Schedule.Eager, OnFailure.Continue, tasks) { TimeoutMs = 500, Pools = [new("web", 1)] }, options ?? new() { TimeProvider = _clock });

    private async Task<int> PassAsync(int item, TaskAttempt attempt)
    {
        await _gates.PassAsync(item).WaitAsync(attempt.Token);
        return item;
    }

    private IEnumerable<int> EndingTheTime()
    {
        yield return 0;
        _clock.Advance(500);
        yield return 1;
    }

    private sealed class LateException : Exception;
}
