using AgentFlow.Tests.Workflows;
using Microsoft.Extensions.Logging;

namespace AgentFlow.Tests.Contexts;

public class ContextTests
{
    [Theory]
    [InlineData(FlowMode.Throwing)]
    [InlineData(FlowMode.Reporting)]
    public async Task AContext_TellsTaskAndRun_AndKeepsTheSummary(FlowMode mode)
    {
        var clock = new FakeClock();
        var contexts = new List<AgentTaskContext>();
        var run = new TestRun(TestPlan.Of("A context", "B context"), mode, new FlowOptions { TimeProvider = clock });
        run.Tasks["A"] = _ => Use(0, "first", "45 of 45 tests passed");
        run.Tasks["B"] = _ => Use(1);

        await run.RunAsync();

        Assert.Equal(["A", "B"], contexts.Select(context => context.TaskName));
        Assert.Equal(contexts[0].RunId, contexts[1].RunId);
        Assert.NotEqual(Guid.Empty, contexts[0].RunId);
        Assert.Same(clock, contexts[0].TimeProvider);
        Assert.Equal("45 of 45 tests passed", run["A"].Summary);
        Assert.Null(run["B"].Summary);

        Task<int> Use(int task, params string[] summaries)
        {
            var context = run.Context(task);
            Array.ForEach(summaries, context.Summarize);
            contexts.Add(context);
            return Task.FromResult(1);
        }
    }

    [Fact]
    public void RunsOfOnePlan_HaveIdsOfTheirOwn()
    {
        var plan = TestPlan.Of("A context");

        Assert.NotEqual(TestRun.Throwing(plan).Context(0).RunId, TestRun.Throwing(plan).Context(0).RunId);
    }

    [Fact]
    public void ALogger_IsMadeForWorkflowAndTask()
    {
        using var loggers = new RecordingLoggers();
        var context = TestRun.Throwing(TestPlan.Of("A context"), new FlowOptions { LoggerFactory = loggers }).Context(0);

        Assert.Same(context.Logger, context.Logger);

        Assert.Equal(["Work.A"], loggers.Categories);
    }

    [Fact]
    public void WithoutALoggerFactory_NothingIsLogged()
    {
        Assert.False(new AgentTaskContext("A").Logger.IsEnabled(LogLevel.Critical));
    }

    [Fact]
    public void AnAttempt_HasItsNumberItemAndInstance_AndTheRunsIdAndSink()
    {
        var said = new List<string>();
        var contexts = new ContextTable(TestPlan.Of("A context"), options: null)
        {
            Progress = (context, done, words) => said.Add($"{context.TaskName} {context.Item} {context.Attempt} {done} {words}"),
        };

        var context = contexts.Begin(0, item: 4, attempt: 2, instance: 1);
        context.ReportProgress("reading");
        context.ReportProgress(1);

        Assert.Equal((2, 4, 1), (context.Attempt, context.Item, context.Instance));
        Assert.Equal(contexts.RunId, context.RunId);
        Assert.Equal(["A 4 2  reading", "A 4 2 1 "], said);
    }
}
