using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Joins;

public class LoserTests
{
    [Fact]
    public async Task ALoser_IsCanceled_AndToldWhy()
    {
        var run = new DrivenRun(TestPlan.Of("A retries:3", "B retries:3", "J any <- A, B"));

        await RunAsync(run, "A", "J");

        Assert.Equal("A Succeeded, B Canceled, J Succeeded", run.Statuses());
        Assert.Equal("Canceled, because the join of 'J' was decided without it.", run["B"].Error!.Message);
        Assert.Equal(1, run["B"].Attempts);
        Assert.True(run.IsComplete);
        Assert.Equal(["B"], run.Gaps.Select(gap => gap.TaskName));
    }

    [Fact]
    public async Task ALoserWhoseCallbackBlocks_DoesNotHoldUpTheJoin()
    {
        using var unblocked = new ManualResetEventSlim();
        var run = new DrivenRun(TestPlan.Of("A retries:3", "B retries:3", "J any <- A, B"))
        {
            Tasks =
            {
                ["B"] = attempt =>
                {
                    var canceled = WhenCanceledAsync(attempt.Token, () => 1);
                    attempt.Token.Register(unblocked.Wait);
                    return canceled;
                },
            },
        };

        var running = run.RunAsync();
        var succeeding = Task.Run(() => run.SucceedAsync("A"));
        await run.StartOf("J").WaitAsync(TimeSpan.FromSeconds(60));
        Assert.False(succeeding.IsCompleted);
        unblocked.Set();
        await succeeding;
        await run.SucceedAsync("J");
        await running;

        Assert.Equal(OutcomeStatus.Succeeded, run["J"].Status);
    }

    [Fact]
    public async Task Continue_LetsLosersGoOn()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "C", "J any continue <- A, B, C"));

        var running = run.RunAsync();
        await run.SucceedAsync("A");
        await run.StartOf("J");
        await run.SucceedAsync("J");
        Assert.False(running.IsCompleted);
        await run.SucceedAsync("B");
        await run.FailAsync("C");
        await running;

        Assert.Equal("A Succeeded, B Succeeded, C Failed, J Succeeded", run.Statuses());
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task WhatAnotherTaskNeeds_GoesOn()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "C", "J any <- A, B, C", "K <- B", "L <- C?"));

        var running = run.RunAsync();
        await run.SucceedAsync("A");
        await run.SucceedAsync("B");
        await run.SucceedAsync("C");
        await SucceedAsync(run, "J", "K", "L");
        await running;

        Assert.All(run.Outcomes, outcome => Assert.Equal(OutcomeStatus.Succeeded, outcome.Status));
    }

    [Fact]
    public async Task WhatTwoJoinsWaitFor_IsCanceledOnceBothAreDecided()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "C", "J any <- A, C", "K any <- B, C"));

        var running = run.RunAsync();
        await run.SucceedAsync("A");
        await run.StartOf("C");
        Assert.False(run.IsLoser(2));
        await run.SucceedAsync("B");
        await SucceedAsync(run, "J", "K");
        await running;

        Assert.Equal("A Succeeded, B Succeeded, C Canceled, J Succeeded, K Succeeded", run.Statuses());
        Assert.Equal("Canceled, because the join of 'K' was decided without it.", run["C"].Error!.Message);
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task WhatOneOfTwoJoinsLetsGoOn_GoesOn()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "C", "J any <- A, C", "K any continue <- B, C"));

        var running = run.RunAsync();
        await run.SucceedAsync("B");
        await run.SucceedAsync("A");
        await run.SucceedAsync("C");
        await SucceedAsync(run, "J", "K");
        await running;

        Assert.Equal(OutcomeStatus.Succeeded, run["C"].Status);
    }

    [Fact]
    public async Task ALoserThatHasNotStarted_NeverDoes()
    {
        var run = new DrivenRun(TestPlan.Of(Schedule.Eager, OnFailure.Continue, "A", "S", "B <- S", "J any <- A, B"));

        var running = run.RunAsync();
        await run.SucceedAsync("A");
        await run.StartOf("J");
        await run.SucceedAsync("S");
        await run.SucceedAsync("J");
        await running;

        Assert.False(run.HasStarted("B"));
        Assert.Equal("A Succeeded, S Succeeded, B Canceled, J Succeeded", run.Statuses());
        Assert.Equal("Not started, because the join of 'J' was decided without it.", run["B"].Error!.Message);
        Assert.Equal(0, run["B"].Attempts);
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task ATaskThatWillNotStart_NeedsNothingAnyMore()
    {
        // C would need S, but loses the join of K; from then on only J could need S, and J has A.
        var run = new DrivenRun(TestPlan.Of(Schedule.Eager, OnFailure.Continue, "A", "B", "S", "T", "C <- S, T", "J any <- A, S", "K any <- B, C"));

        var running = run.RunAsync();
        await run.SucceedAsync("A");
        await run.SucceedAsync("B");
        Assert.False(run.IsLoser(run.IndexOf("S")));
        run.Joins.WillNotStart(run.IndexOf("C"));
        await run.EndOf("S");
        await run.SucceedAsync("T");
        await SucceedAsync(run, "J", "K");
        await running;

        Assert.Equal("A Succeeded, B Succeeded, S Canceled, T Succeeded, C Canceled, J Succeeded, K Succeeded", run.Statuses());
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task TheRun_WaitsForItsLosers_AndKeepsWhatTheyGive()
    {
        var slow = new TaskCompletionSource<int>();
        var run = new DrivenRun(TestPlan.Of("A", "B", "J any <- A, B")) { Tasks = { ["B"] = _ => slow.Task } };

        var running = run.RunAsync();
        await run.SucceedAsync("A");
        await run.StartOf("J");
        await run.SucceedAsync("J");
        Assert.False(running.IsCompleted);
        slow.SetResult(1);
        await running;

        Assert.Equal("A Succeeded, B Succeeded, J Succeeded", run.Statuses());
    }

    [Fact]
    public async Task ALoserThatFailsOnTheWayDown_IsNotTriedAgain_AndIsExcused()
    {
        var run = new DrivenRun(TestPlan.Of(Schedule.Phased, OnFailure.Stop, "A", "B retries:3", "J any <- A, B"), FlowMode.Throwing)
        {
            Tasks = { ["B"] = attempt => WhenCanceledAsync(attempt.Token, () => throw new IOException("torn off")) },
        };

        await RunAsync(run, "A", "J");

        Assert.Equal("A Succeeded, B Failed, J Succeeded", run.Statuses());
        Assert.Equal(1, run["B"].Attempts);
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task WhatACallbackOfALoserThrows_IsInItsError()
    {
        var run = new DrivenRun(TestPlan.Of("A", "B", "J any <- A, B"));
        run.Tasks["B"] = attempt =>
        {
            attempt.Token.Register(() => throw new ArithmeticException("callback"));
            return new TaskCompletionSource<int>().Task.WaitAsync(attempt.Token);
        };

        await RunAsync(run, "A", "J");

        var all = Assert.IsType<AggregateException>(run["B"].Error!.Exception).Flatten().InnerExceptions;
        Assert.Contains(all, thrown => thrown is ArithmeticException);
        Assert.Equal(OutcomeStatus.Canceled, run["B"].Status);
    }

    private static async Task RunAsync(DrivenRun run, params string[] succeeding)
    {
        var running = run.RunAsync();
        await SucceedAsync(run, succeeding);
        await running;
    }

    private static async Task SucceedAsync(DrivenRun run, params string[] names)
    {
        foreach (string name in names)
        {
            await run.StartOf(name);
            await run.SucceedAsync(name);
        }
    }

    private static async Task<int> WhenCanceledAsync(CancellationToken token, Func<int> then)
    {
        var canceled = new TaskCompletionSource();
        await using var registration = token.Register(canceled.SetResult);
        await canceled.Task;
        return then();
    }
}
