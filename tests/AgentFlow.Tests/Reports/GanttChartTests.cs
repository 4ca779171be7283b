using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Reports;

// Mermaid 12.3 takes these charts; here they are held to the texts that it took.
public class GanttChartTests
{
    [Fact]
    public void ARun_IsASectionAPhase_AndABarATask()
    {
        var run = new TimedRun("CheckBilling", "TrackShipment", "CalculateRefund <- TrackShipment", "Notify <- CheckBilling", "Count");
        run.Together(400, (0, null), (1, new IOException("no such parcel"))).Task(4, 200).Task(3, 1_200);

        Assert.Equal(
            """
            gantt
                title Work · 1.80 s
                dateFormat x
                axisFormat %Q ms
                todayMarker off
                section Phase 1
                ✓ CheckBilling · 400 ms :crit, t0, 0, 400
                ✗ TrackShipment failed · 400 ms :done, t1, 0, 400
                ✓ Count · 200 ms :t4, 400, 600
                section Phase 2
                – CalculateRefund was skipped :milestone, done, t2, 400, 400
                ✓ Notify · 1.20 s :crit, t3, 600, 1800

            """,
            run.Report.ToMermaid());
    }

    [Fact]
    public void AFailureOnTheCriticalPath_IsBoth()
    {
        var run = new TimedRun("A").Task(0, 15_000, new IOException("down"));

        Assert.Contains("    ✗ A failed · 15.0 s :crit, done, t0, 0, 15000\n", run.Report.ToMermaid());
        Assert.Contains("    axisFormat %s s\n", run.Report.ToMermaid());
    }

    [Fact]
    public void AShortRun_IsShownInMicroseconds()
    {
        var run = new TimedRun("A", "B").Task(0, 20).Task(1, 0);

        Assert.Contains("    axisFormat %Q µs\n", run.Report.ToMermaid());
        Assert.Contains("    ✓ A · 20 ms :crit, t0, 0, 20000\n", run.Report.ToMermaid());
        Assert.Contains("    ✓ B · 0 ms :t1, 20000, 20001\n", run.Report.ToMermaid());
    }

    [Fact]
    public void Attempts_AreShown()
    {
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, ToldTask.Of("A", OutcomeStatus.TimedOut, attempts: 3, "late"));

        Assert.Contains("    ✗ A timed out after 3 attempts · 5.00 s :", new TimedRun(plan).Task(0, 5_000).Report.ToMermaid());
    }

    [Fact]
    public async Task AnUntimedRun_IsAMilestoneATask_AndSaysHowToRecordTimes()
    {
        var run = TestRun.Throwing(TestPlan.Of("A optional", "B <- A?"));
        run.Tasks["A"] = _ => throw new IOException("down");

        Assert.Equal(
            """
            gantt
                title Work · Times were not recorded#58; set FlowOptions.RecordTimes, or call TryRunAsync.
                dateFormat x
                axisFormat %Q ms
                todayMarker off
                section Phase 1
                ✗ A failed :milestone, done, t0, 0, 0
                section Phase 2
                ✓ B :milestone, t1, 0, 0

            """,
            (await run.RunAsync()).Report.ToMermaid());
    }

    [Fact]
    public void Names_AreEscaped()
    {
        var plan = new FlowPlan("style:#a;", Schedule.Phased, OnFailure.Continue, new PlannedTask<int>("section: #1;\n%%{x}"));
        string chart = new TimedRun(plan).Task(0, 100).Report.ToMermaid();

        Assert.Contains("    title style#58;#35;a#59; · 100 ms\n", chart);
        Assert.Contains("    ✓ section#58; #35;1#59; #37;#37;#123;x#125; · 100 ms :crit, t0, 0, 100\n", chart);
    }
}
