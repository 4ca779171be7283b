using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Items;

public class ItemChoiceTests
{
    private static readonly PlannedForEach<string> Filtered = new("Summarize") { ForEach = "documents", When = "IsLong" };

    [Fact]
    public async Task AnItemThatWhenLeavesOut_IsNoFailureAndNoGap()
    {
        var run = TestRun.Throwing(ItemPlans.Of(Filtered));

        var all = run.ForEach(0, Enumerable.Range(0, 4), (item, _) => Task.FromResult($"{item}"), when: item => item % 2 == 1);
        await run.EndAsync(all);

        var outcome = run.ForEachOutcome<string>(0);
        Assert.Equal(["1", "3"], await all);
        Assert.Equal("Skipped Succeeded Skipped Succeeded", outcome.Statuses());
        Assert.Equal("Left out, because 'IsLong' was false.", outcome[0].Error!.Message);
        Assert.Equal((2, 0), (outcome[2].Item, outcome[2].Attempts));
        Assert.Equal((OutcomeStatus.Succeeded, 4), (outcome.Status, outcome.Total));
        Assert.Empty(outcome.Failures);
        Assert.Empty(run.Gaps);
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task WhenThatThrows_FailsTheItem()
    {
        var run = TestRun.Reporting(ItemPlans.Of(Filtered));

        await run.EndAsync(run.ForEach(0, new[] { 0, 1 }, (item, _) => Task.FromResult($"{item}"), when: item => 1 / item == 1));

        Assert.Equal("Failed Succeeded", run.ForEachOutcome<string>(0).Statuses());
        Assert.IsType<DivideByZeroException>(run.Gaps.Single().Exception);
    }

    [Fact]
    public async Task AnOptionalTasksFailures_LeaveTheRunComplete_AndItsResultsThere()
    {
        var run = TestRun.Throwing(ItemPlans.Of(OnFailure.Stop, new PlannedForEach<string>("Summarize") { ForEach = "documents", IsOptional = true }));

        await run.EndAsync(run.ForEach(0, new[] { 0, 1, 2 }, (item, _) => item == 1 ? throw new IOException("down") : Task.FromResult($"{item}")));

        Assert.True(run.IsComplete);
        Assert.Equal(["0", "2"], run.ValuesThereAre<string>(0));
        Assert.Equal("Succeeded Failed Succeeded", run.ForEachOutcome<string>(0).Statuses());
        Assert.Equal([1], run.Gaps.Select(gap => gap.Item!.Value));
    }

    [Fact]
    public async Task ARejectedItem_HandsNothingOn()
    {
        var run = TestRun.Reporting(ItemPlans.Of(new PlannedForEach<string>("Summarize") { ForEach = "documents", Validate = "IsPlausible" }));

        await run.EndAsync(run.ForEach(0, new[] { 0, 1, 2 }, (item, _) => Task.FromResult($"{item}"), validate: (item, value) => item != 1 && value.Length == 1));

        Assert.Equal("Succeeded Rejected Succeeded", run.ForEachOutcome<string>(0).Statuses());
        Assert.Equal(["0", "2"], run.ValuesThereAre<string>(0));
        Assert.Equal("'IsPlausible' rejected it.", run.Gaps.Single().Message);
        Assert.Equal(OutcomeStatus.Rejected, run.Outcome(0).Status);
    }

    [Fact]
    public async Task AReasonForTheRejection_IsTheMessage()
    {
        var run = TestRun.Reporting(ItemPlans.Of(new PlannedForEach<string>("Summarize") { ForEach = "documents", Validate = "Judge" }));

        await run.EndAsync(run.ForEach(0, new[] { 0, 1 }, (item, _) => Task.FromResult($"{item}"), validate: (item, value) => item == 1 ? $"{value} is too short" : null));

        Assert.Equal("1 is too short", run.Gaps.Single().Message);
    }

    [Fact]
    public async Task ARetry_IsThatItemsAlone()
    {
        var run = TestRun.Throwing(ItemPlans.Of(new PlannedForEach<string>("Summarize") { ForEach = "documents", Retries = 1, RetryDelayMs = 0, TakesContext = true }));
        int calls = 0;

        await run.EndAsync(run.ForEach(0, new[] { 0, 1, 2 }, (item, attempt) =>
        {
            Interlocked.Increment(ref calls);
            Assert.Equal((item, "Summarize"), (attempt.Context.Item, attempt.Context.TaskName));
            attempt.Context.Summarize($"attempt {attempt.Context.Attempt}");
            return item == 1 && attempt.Context.Attempt == 1 ? throw new IOException("busy") : Task.FromResult($"{item}");
        }));

        var outcome = run.ForEachOutcome<string>(0);
        Assert.Equal(4, calls);
        Assert.Equal([1, 2, 1], outcome.Select(item => item.Attempts));
        Assert.Equal(["attempt 1", "attempt 2", "attempt 1"], outcome.Select(item => item.Summary));
        Assert.Equal(["0", "1", "2"], outcome.Values);
        Assert.Null(outcome.Summary);
    }

    [Fact]
    public async Task AnItemThatTakesTooLong_TimesOutAlone()
    {
        var clock = new FakeClock();
        var plan = ItemPlans.Of(new PlannedForEach<string>("Summarize") { ForEach = "documents", TimeoutMs = 100 });
        var run = TestRun.Reporting(plan, new FlowOptions { TimeProvider = clock });
        var gates = new Gates();

        var all = run.ForEach(0, new[] { 0, 1 }, async (item, attempt) =>
        {
            await (item == 0 ? Task.CompletedTask : Task.WhenAll(gates.PassAsync(item), ItemPlans.UntilCanceledAsync(attempt.Token)));
            return $"{item}";
        });
        await gates.Begun(1);
        gates.Open(1);
        clock.Advance(99);
        Assert.False(all.IsCompleted);
        clock.Advance(1);
        await run.EndAsync(all);

        Assert.Equal("Succeeded TimedOut", run.ForEachOutcome<string>(0).Statuses());
        Assert.Equal(["0"], run.ValuesThereAre<string>(0));
        Assert.Equal((1, 1), (run.Gaps.Single().Item, run.Gaps.Single().Attempts));
    }

    [Fact]
    public async Task ApprovalIsAskedOnceForTheTask_AndRefused_NoItemRuns()
    {
        var plan = ItemPlans.Of(new PlannedForEach<string>("Summarize") { ForEach = "documents", RequiresApproval = true });
        var gate = new Gate { Answer = Approval.Refused("too dear") };
        var run = TestRun.Reporting(plan, new FlowOptions { Approvals = gate });
        int ran = 0;

        await run.EndAsync(run.ForEach(
            0,
            new[] { 0, 1 },
            (item, _) =>
            {
                ran++;
                return Task.FromResult($"{item}");
            },
            inputs: () => [new("documents", 2)]));

        Assert.Equal((0, 2), (ran, gate.Asked.Single().Inputs["documents"]));
        Assert.Equal((OutcomeStatus.Skipped, "too dear"), (run.Outcome(0).Status, run.Outcome(0).Error!.Message));
        Assert.Equal(0, run.ForEachOutcome(0).Total);
        Assert.Equal(["Summarize"], run.Gaps.Select(gap => gap.TaskName));

        gate.Answer = Approval.Granted;
        run = TestRun.Throwing(plan, new FlowOptions { Approvals = gate });
        await run.EndAsync(run.ForEach(0, new[] { 0, 1 }, (item, _) => Task.FromResult($"{item}")));
        Assert.Equal(2, gate.Asked.Count);
    }

    private sealed class Gate : IApprovalGate
    {
        public List<ApprovalRequest> Asked { get; } = [];

        public required Approval Answer { get; set; }

        public ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
        {
            Asked.Add(request);
            return new(Answer);
        }
    }
}
