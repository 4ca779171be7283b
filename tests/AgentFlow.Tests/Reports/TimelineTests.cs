using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Reports;

public class TimelineTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void ARun_IsALineATask_WithTheSumsBelow()
    {
        var run = Run(TestPlan.Of("CheckBilling", "TrackShipment", "CalculateRefund <- CheckBilling, TrackShipment"));
        Task(run, 0, 400);
        Task(run, 1, 400);
        Task(run, 2, 1_200);

        Assert.Equal(
            """
            Work: 3 tasks in 2 phases

            ✓ CheckBilling     ██████████                                             400 ms
            ✓ TrackShipment              ███████████                                  400 ms
            ✓ CalculateRefund                       ███████████████████████████████   1.20 s

            Wall time 2.00 s, sum 2.00 s, speedup 1.0x
            Critical path: TrackShipment → CalculateRefund

            """,
            run.End(run).Report.ToText());
    }

    [Fact]
    public void FailuresAndSkips_ShowTheReason()
    {
        var run = Run(TestPlan.Of("A", "B", "C <- B"));
        Task(run, 0, 500);
        Task(run, 1, 500, new IOException("no route to host"));
        run.End(run);

        Assert.Equal(
            """
            Work: 3 tasks in 2 phases

            ✓ A  █████████████████████████████████                                    500 ms
            ✗ B                                   █████████████████████████████████   500 ms
            – C  Skipped, because 'B' failed: no route to host

            ✗ B failed: no route to host

            Wall time 1.00 s, sum 1.00 s, speedup 1.0x
            Critical path: B

            """,
            run.Report.ToText());
    }

    [Fact]
    public async Task AnUntimedRun_SaysHowToRecordTimes()
    {
        var run = TestRun.Throwing(TestPlan.Of("A optional", "B"));
        run.Tasks["A"] = _ => throw new IOException("no route to host");
        var report = (await run.RunAsync()).Report;

        Assert.Equal((null, null, null), (report.Elapsed, report.SequentialTime, report.Speedup));
        Assert.Empty(report.CriticalPath);
        Assert.Equal(
            """
            Work: 2 tasks in 1 phase

            ✗ A  no route to host
            ✓ B

            Times were not recorded: set FlowOptions.RecordTimes, or call TryRunAsync.

            """,
            report.ToText());
    }

    [Fact]
    public void ARunWithoutLength_HasNoSpeedup()
    {
        var run = Run(TestPlan.Of("A"));
        Task(run, 0, 0);
        var report = run.End(run).Report;

        Assert.Null(report.Speedup);
        Assert.Equal(
            """
            Work: 1 task in 1 phase

            ✓ A  █                                                                      0 ms

            Wall time 0 ms, sum 0 ms
            Critical path: A

            """,
            report.ToText());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void NoLine_IsLongerThanTheWidth(int width)
    {
        string[] tasks = [.. Enumerable.Range(0, 40).Select(i => i == 0 ? Name(0) : $"{Name(i)} <- {Name(i - 1)}")];
        var run = Run(TestPlan.Of([.. tasks, "Failing", "Skipped <- Failing"]));
        for (int i = 0; i < 40; i++)
        {
            Task(run, i, 10);
        }

        Task(run, 40, 1, new IOException(new string('x', 300) + "\nsecond line"));
        string[] lines = run.End(run).Report.ToText(width).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(42, lines.Count(line => line.Length > 0 && "✓✗–".Contains(line[0])) - 1);
        Assert.Contains(lines, line => line.Contains('…'));
        Assert.DoesNotContain(lines, line => line.EndsWith(' '));

        static string Name(int i) => $"ATaskWithARatherLongNameOfTheNumber{i}ThatGoesOnAndOn";
    }

    [Fact]
    public void TooNarrow_IsRefused()
    {
        var run = Run(TestPlan.Of("A"));
        Task(run, 0, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => run.End(run).Report.ToText(39));
    }

    private TestRun Run(FlowPlan plan) => TestRun.Reporting(plan, new FlowOptions { TimeProvider = _clock });

    /// <summary>Runs a task for so long, after the tasks before it.</summary>
    private void Task(TestRun run, int task, int milliseconds, Exception? thrown = null)
    {
        var beginning = run.Begin(task);
        _clock.Advance(milliseconds);
        _ = thrown is null ? beginning.Track(System.Threading.Tasks.Task.FromResult(1)) : beginning.Throw<int>(thrown);
    }
}
