namespace AgentFlow.GeneratedCode.Tests.Policies;

internal partial class PhasedFetching
{
    [AgentTask]
    protected virtual async Task<int> FetchAsync(string id) => await Task.FromResult(id.Length);

    [AgentTask]
    private static async Task<int> CountAsync(string id) => await Task.FromResult(id.Length);

    [AgentTask]
    protected virtual async Task<int> AddAsync(int count) => await Task.FromResult(count + 1);
}

[AgentWorkflow(Schedule = Schedule.Eager)]
internal partial class EagerFetching
{
    [AgentTask]
    protected virtual async Task<int> FetchAsync(string id) => await Task.FromResult(id.Length);

    [AgentTask]
    private static async Task<int> CountAsync(string id) => await Task.FromResult(id.Length);

    [AgentTask]
    protected virtual async Task<int> AddAsync(int count) => await Task.FromResult(count + 1);
}

/// <summary>A derived type overrides async tasks by methods that throw before they return a task.</summary>
public class OverrideTests
{
    private static readonly IOException Closed = new("closed");

    [Fact]
    public async Task Phased_has_the_exception_in_the_outcome_and_keeps_what_succeeded()
    {
        var fetch = await new PhasedWithoutFetch().TryRunAsync("four");
        var add = await new PhasedWithoutAdd().TryRunAsync("four");

        AssertFailed(fetch.Fetch, fetch);
        Assert.Equal((4, 5), (fetch.Count.Value, fetch.Add.Value));
        AssertFailed(add.Add, add);
        Assert.Equal((4, 4), (add.Fetch.Value, add.Count.Value));
    }

    [Fact]
    public async Task Eager_has_the_exception_in_the_outcome_and_keeps_what_succeeded()
    {
        var fetch = await new EagerWithoutFetch().TryRunAsync("four");
        var add = await new EagerWithoutAdd().TryRunAsync("four");

        AssertFailed(fetch.Fetch, fetch);
        Assert.Equal((4, 5), (fetch.Count.Value, fetch.Add.Value));
        AssertFailed(add.Add, add);
        Assert.Equal((4, 4), (add.Fetch.Value, add.Count.Value));
    }

    [Fact]
    public async Task RunAsync_throws_the_failure_with_the_run()
    {
        var phased = await Assert.ThrowsAsync<FlowException>(() => new PhasedWithoutFetch().RunAsync("four"));
        var eager = await Assert.ThrowsAsync<FlowException>(() => new EagerWithoutAdd().RunAsync("four"));

        Assert.Equal(5, Assert.IsType<PhasedFetching.Run>(phased.Run).Add.Value);
        Assert.Equal(4, Assert.IsType<EagerFetching.Run>(eager.Run).Count.Value);
    }

    [Fact]
    public async Task What_is_not_overridden_runs_as_it_is()
    {
        Assert.True((await new PhasedFetching().TryRunAsync("four")).IsComplete);
        Assert.True((await new EagerFetching().TryRunAsync("four")).IsComplete);
    }

    private static void AssertFailed(TaskOutcome outcome, FlowRun run)
    {
        Assert.Equal(OutcomeStatus.Failed, outcome.Status);
        Assert.Same(Closed, outcome.Error!.Exception);
        Assert.Equal([outcome.TaskName], run.Gaps.Select(gap => gap.TaskName));
    }

    private sealed class PhasedWithoutFetch : PhasedFetching
    {
        protected override Task<int> FetchAsync(string id) => throw Closed;
    }

    private sealed class PhasedWithoutAdd : PhasedFetching
    {
        protected override Task<int> AddAsync(int count) => throw Closed;
    }

    private sealed class EagerWithoutFetch : EagerFetching
    {
        protected override Task<int> FetchAsync(string id) => throw Closed;
    }

    private sealed class EagerWithoutAdd : EagerFetching
    {
        protected override Task<int> AddAsync(int count) => throw Closed;
    }
}
