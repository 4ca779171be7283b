using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Reports;

public class TimelineTests
{
    [Fact]
    public void ARun_IsALineATask_WithTheSumsBelow()
    {
        var run = new TimedRun("CheckBilling", "TrackShipment", "CalculateRefund <- CheckBilling, TrackShipment");
        run.Task(0, 400).Task(1, 400).Task(2, 1_200);

        Assert.Equal(
            """
            Work: 3 tasks in 2 phases

            ✓ CheckBilling     ██████████                                             400 ms
            ✓ TrackShipment              ███████████                                  400 ms
            ✓ CalculateRefund                       ███████████████████████████████   1.20 s

            Wall time 2.00 s, sum 2.00 s, speedup 1.0x
            Critical path: TrackShipment → CalculateRefund

            """,
            run.Report.ToText());
    }

    [Fact]
    public void FailuresAndSkips_ShowTheReason()
    {
        var run = new TimedRun("A", "B", "C <- B").Task(0, 500).Task(1, 500, new IOException("no route to host"));

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

            ✗ A  Failed: no route to host
            ✓ B

            Times were not recorded: set FlowOptions.RecordTimes, or call TryRunAsync.

            """,
            report.ToText());
    }

    [Fact]
    public void WhatCameOutOtherwise_IsSaidInWords()
    {
        var run = new TimedRun(new FlowPlan("Work", Schedule.Phased, OnFailure.Continue,
        [
            ToldTask.Of("Flaky", OutcomeStatus.Succeeded, attempts: 3),
            ToldTask.Of("Slow", OutcomeStatus.TimedOut, attempts: 2, "no answer within 5 s"),
            ToldTask.Of("Wrong", OutcomeStatus.Rejected, attempts: 1, "the sum does not match"),
            ToldTask.Of("Refused", OutcomeStatus.Skipped, attempts: 0, "too expensive"),
            ToldTask.Of("Late", OutcomeStatus.Canceled, attempts: 0, "Not started, because the run was canceled."),
            ToldTask.Of("Cut", OutcomeStatus.Canceled, attempts: 1, "A task was canceled."),
        ]));
        run.Together(100, (0, null), (1, null), (2, null), (5, null));

        Assert.Equal(
            """
            Work: 6 tasks in 1 phase

            ✓ Flaky    ████████████████████████████████████████████████████████████   100 ms
            ✗ Slow     ████████████████████████████████████████████████████████████   100 ms
            ✗ Wrong    ████████████████████████████████████████████████████████████   100 ms
            – Refused  Skipped: too expensive
            – Late     Canceled: Not started, because the run was canceled.
            – Cut      ████████████████████████████████████████████████████████████   100 ms

            ✓ Flaky succeeded after 3 attempts
            ✗ Slow timed out after 2 attempts: no answer within 5 s
            ✗ Wrong was rejected: the sum does not match
            – Cut was canceled: A task was canceled.

            Wall time 100 ms, sum 400 ms, speedup 4.0x
            Critical path: Flaky

            """,
            run.Report.ToText());
    }

    [Fact]
    public async Task AnUntimedRun_ShowsAttempts()
    {
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, ToldTask.Of("A", OutcomeStatus.Failed, attempts: 3, "down"));

        Assert.Equal(
            """
            Work: 1 task in 1 phase

            ✗ A  Failed: down

            ✗ A failed after 3 attempts: down

            Times were not recorded: set FlowOptions.RecordTimes, or call TryRunAsync.

            """,
            (await TestRun.Throwing(plan).RunAsync()).Report.ToText());
    }

    [Fact]
    public void WhatMovesACursor_BecomesASpace()
        => Assert.Contains("✗ A failed: one two three\n", new TimedRun("A").Task(0, 1, new IOException("one\ttwo\u001bthree\r\n")).Report.ToText());

    [Fact]
    public void ACharacterOfTwoParts_IsNotCutInTwo()
    {
        string text = new TimedRun("A").Task(0, 1, new IOException("😀" + string.Concat(Enumerable.Repeat("😀", 40)))).Report.ToText(40);

        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void ARunWithoutLength_HasNoSpeedup()
    {
        var report = new TimedRun("A").Task(0, 0).Report;

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
        var run = new TimedRun([.. tasks, "Failing", "Skipped <- Failing"]);
        for (int i = 0; i < 40; i++)
        {
            run.Task(i, 10);
        }

        run.Task(40, 1, new IOException(new string('x', 300) + "\nsecond line"));
        string[] lines = run.Report.ToText(width).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(42, lines.Count(line => line.Length > 0 && "✓✗–".Contains(line[0])) - 1);
        Assert.Contains(lines, line => line.Contains('…'));
        Assert.DoesNotContain(lines, line => line.EndsWith(' '));

        static string Name(int i) => $"ATaskWithARatherLongNameOfTheNumber{i}ThatGoesOnAndOn";
    }

    [Fact]
    public void TooNarrow_IsRefused()
    {
        var report = new TimedRun("A").Task(0, 1).Report;

        Assert.Throws<ArgumentOutOfRangeException>(() => report.ToText(39));
    }
}
