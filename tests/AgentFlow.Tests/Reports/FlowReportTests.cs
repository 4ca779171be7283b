using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Reports;

public class FlowReportTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void TasksThatOverlap_AddUpToASpeedup()
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B"), new FlowOptions { TimeProvider = _clock });
        var gates = new[] { new TaskCompletionSource<int>(), new TaskCompletionSource<int>() };
        SynchronizationContext.SetSynchronizationContext(null);
        run.Begin(0).Track(gates[0].Task);
        _clock.Advance(100);
        run.Begin(1).Track(gates[1].Task);
        _clock.Advance(300);
        gates[1].SetResult(1);
        _clock.Advance(100);
        gates[0].SetResult(1);

        var report = run.End(run).Report;

        Assert.Equal(TimeSpan.FromMilliseconds(500), report.Elapsed);
        Assert.Equal(TimeSpan.FromMilliseconds(800), report.SequentialTime);
        Assert.Equal(1.6, report.Speedup);
        Assert.Equal(["A"], report.CriticalPath);
        Assert.Equal(
            [("A", OutcomeStatus.Succeeded, 0, 500), ("B", OutcomeStatus.Succeeded, 100, 300)],
            report.Tasks.Select(task => (task.Name, task.Status, (int)task.StartedAfter!.Value.TotalMilliseconds, (int)task.Elapsed!.Value.TotalMilliseconds)));
    }

    [Fact]
    public void TheCriticalPath_GoesBackThroughTheDependenciesThatEndedLast()
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B", "C <- A", "D <- B, A", "E <- C, D", "F"), new FlowOptions { TimeProvider = _clock });
        foreach (int task in new[] { 5, 0, 1, 2, 3, 4 })
        {
            var beginning = run.Begin(task);
            _clock.Advance(10);
            beginning.Track(Task.FromResult(1));
        }

        Assert.Equal(["B", "D", "E"], run.End(run).Report.CriticalPath);
    }

    [Fact]
    public async Task TheCriticalPath_GoesThroughATaskThatWasSkipped()
    {
        // C tolerates that B was skipped, and so it waited for A.
        var run = TestRun.Reporting(TestPlan.Of("A", "B <- A", "D", "C <- B?, D"), new FlowOptions { TimeProvider = _clock });
        run.Tasks["C"] = _ =>
        {
            _clock.Advance(1);
            return Task.FromResult(1);
        };
        run.Tasks["A"] = _ =>
        {
            _clock.Advance(10);
            throw new IOException("down");
        };

        Assert.Equal(["A", "C"], (await run.RunAsync()).Report.CriticalPath);
    }

    [Fact]
    public void OfTasksThatEndedTogether_TheCriticalPathTakesTheFirst()
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B", "C <- B, A"), new FlowOptions { TimeProvider = _clock });
        Beginning[] first = [run.Begin(0), run.Begin(1)];
        _clock.Advance(10);
        Array.ForEach(first, beginning => beginning.Track(Task.FromResult(1)));
        run.Begin(2).Track(Task.FromResult(1));

        Assert.Equal(["A"], run.End(run).Report.CriticalPath.Take(1));
    }

    [Fact]
    public async Task ATaskThatNeverStarted_HasNoTimes()
    {
        var run = TestRun.Reporting(TestPlan.Of("A", "B <- A"));
        run.Tasks["A"] = _ => throw new IOException("down");

        var task = (await run.RunAsync()).Report.Tasks[1];

        Assert.Equal((OutcomeStatus.Skipped, 0, null, null), (task.Status, task.Attempts, task.StartedAfter, task.Elapsed));
    }
}
