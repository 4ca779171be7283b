using System.Runtime.CompilerServices;
using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Resuming;

public class ResumeRefusalTests
{
    [Fact]
    public void NoRun_IsRefused()
        => Assert.Equal("previous", Assert.Throws<ArgumentNullException>(() => new TestRun(TestPlan.Of("A"), previous: null!)).ParamName);

    [Fact]
    public async Task ARunOfAnotherPlan_IsRefused()
    {
        var other = new FlowPlan("Other", Schedule.Phased, OnFailure.Continue, new PlannedTask<int>("A"));
        var previous = await new TestRun(TestPlan.Of("A"), FlowMode.Reporting).RunAsync();

        var thrown = Assert.Throws<ArgumentException>(() => new TestRun(other, previous));

        Assert.StartsWith("A run of 'Other' cannot resume one of 'Work': they have different plans.", thrown.Message);
        Assert.Equal("previous", thrown.ParamName);
    }

    [Fact]
    public async Task ARunThatIsUnderWay_IsRefused()
    {
        var plan = TestPlan.Of("A");
        var gate = new TaskCompletionSource<int>();
        var previous = new TestRun(plan, FlowMode.Starting) { Tasks = { ["A"] = _ => gate.Task } };
        var running = previous.RunAsync();

        var thrown = Assert.Throws<InvalidOperationException>(() => new TestRun(plan, previous));

        Assert.Equal("The run of 'Work' that is to be resumed is still under way. Wait until it has ended.", thrown.Message);
        gate.SetResult(1);
        await running;
        Assert.True((await new TestRun(plan, previous).RunAsync()).IsComplete);
    }

    [Fact]
    public void ARefusedRun_TellsTheObserverNothing()
    {
        var log = new Events.EventLog();

        Assert.Throws<ArgumentException>(() => new TestRun(
            TestPlan.Of("A"), TestRun.Reporting(TestPlan.Of("A")), new FlowOptions { Observer = log }));

        Assert.Empty(log.Events);
    }

    [Fact]
    public async Task TheRunBefore_IsNotHeld()
    {
        var plan = TestPlan.Of("A", "B");
        var (second, first) = await ResumeAsync(plan);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(first.IsAlive);
        Assert.True(second.IsComplete);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(TestRun Second, WeakReference First)> ResumeAsync(FlowPlan plan)
    {
        var first = await ResumeTests.RunAsync(new TestRun(plan, FlowMode.Reporting), failing: "B");
        return (await ResumeTests.RunAsync(new TestRun(plan, first)), new WeakReference(first));
    }
}
