using AgentFlow.Tests.Events;
using AgentFlow.Tests.Workflows;
using Polly;
using Polly.CircuitBreaker;
using Polly.Registry;

namespace AgentFlow.Tests.Attempts;

public sealed class PipelineTests : IDisposable
{
    private readonly ResiliencePipelineRegistry<string> _registry = new();
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task EachAttempt_GoesThroughTheNamedPipeline()
    {
        _registry.TryAddBuilder("llm", (builder, _) => builder.AddRetry(new() { MaxRetryAttempts = 1, Delay = TimeSpan.Zero }));
        var run = new AttemptRun(
            new PlannedTask<int>("Fetch") { Resilience = "llm" },
            new FlowOptions { TimeProvider = _clock, Resilience = _registry });

        await run.RunAsync((call, _) => call == 1 ? throw new IOException("down") : Task.FromResult(call));

        Assert.Equal(2, run.Outcome.Value);
        Assert.Equal(2, run.Outcome.Attempts);
    }

    [Fact]
    public void AnUnknownPipeline_IsRefusedBeforeAnythingStarts()
    {
        var planned = new PlannedTask<int>("Fetch") { Resilience = "llm" };
        using var registry = new ResiliencePipelineRegistry<string>();

        var unset = Assert.Throws<InvalidOperationException>(() => new AttemptRun(planned));
        var unknown = Assert.Throws<InvalidOperationException>(
            () => new AttemptRun(planned, new FlowOptions { TimeProvider = _clock, Resilience = _registry }));

        Assert.Equal("Task 'Fetch' of 'Work' goes through the pipeline 'llm', but FlowOptions.Resilience is not set.", unset.Message);
        Assert.Equal("Task 'Fetch' of 'Work' goes through the pipeline 'llm', but FlowOptions.Resilience has none of that name, apart from those for results of one type.", unknown.Message);
    }

    [Fact]
    public void APipelineThatCannotBeBuilt_IsRefusedBeforeAnythingStarts()
    {
        _registry.TryAddBuilder("llm", (builder, _) => builder.AddTimeout(TimeSpan.FromDays(-1)));

        var thrown = Assert.Throws<InvalidOperationException>(() => Run(new PlannedTask<int>("Fetch") { Resilience = "llm" }));

        Assert.StartsWith("Task 'Fetch' of 'Work' goes through the pipeline 'llm', but FlowOptions.Resilience cannot build it: ", thrown.Message);
        Assert.NotNull(thrown.InnerException);
    }

    [Fact]
    public async Task APipelineThatRefusesAnAttempt_IsTriedAgain_AndToldOf()
    {
        var observer = new EventLog();
        var circuit = new CircuitBreakerManualControl(isIsolated: true);
        _registry.TryAddBuilder("llm", (builder, _) => builder.AddCircuitBreaker(new() { ManualControl = circuit }));
        var run = Run(new PlannedTask<int>("Fetch") { Resilience = "llm", Retries = 2, RetryDelayMs = 0 }, observer);

        await run.RunAsync((call, _) => Task.FromResult(call));

        Assert.Equal(OutcomeStatus.Failed, run.Outcome.Status);
        Assert.IsType<IsolatedCircuitException>(run.Outcome.Error!.Exception);
        Assert.Equal(0, run.Calls);
        Assert.Equal(2, observer.Events.Count(told => told.Kind == FlowEventKind.Retrying && told.Message!.Contains("circuit", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task APipelineThatRefuses_WhereTheRunWouldBeOverFirst_IsNoFaultOfItsOwn()
    {
        var circuit = new CircuitBreakerManualControl(isIsolated: true);
        _registry.TryAddBuilder("llm", (builder, _) => builder.AddCircuitBreaker(new() { ManualControl = circuit }));
        var run = Run(new PlannedTask<int>("Fetch") { Resilience = "llm", Retries = 2, RetryDelayMs = 80_000_000 }, runTimeoutMs: 1);

        await run.RunAsync((call, _) => Task.FromResult(call));

        Assert.IsType<IsolatedCircuitException>(run.Outcome.Error!.Exception);
    }

    public void Dispose() => _registry.Dispose();

    private AttemptRun Run(PlannedTask<int> planned, IFlowObserver? observer = null, int runTimeoutMs = 0)
        => new(planned, new FlowOptions { TimeProvider = _clock, Resilience = _registry, Observer = observer }, runTimeoutMs);
}
