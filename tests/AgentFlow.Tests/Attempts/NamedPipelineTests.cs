using AgentFlow.Tests.Workflows;
using Polly;
using Polly.Registry;
using Polly.Timeout;

namespace AgentFlow.Tests.Attempts;

/// <summary>What the retries of a task make of an attempt that its named pipeline has ended.</summary>
public sealed class NamedPipelineTests : IDisposable
{
    private const string TooLong = "The operation didn't complete within the allowed timeout of '00:00:00.1000000'.";

    private readonly FakeClock _clock = new();
    private readonly ResiliencePipelineRegistry<string> _registry = new();
    private readonly ToldEvents _told = new();

    public NamedPipelineTests() => _registry.TryAddBuilder("llm", (builder, _) =>
    {
        builder.TimeProvider = _clock;
        builder.AddTimeout(TimeSpan.FromMilliseconds(100));
    });

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task ARetryThatWouldComeTooLate_LeavesWhatThePipelineSaid()
    {
        var run = Run(retryDelayMs: 80_000_000);

        var running = run.RunAsync((_, token) => UntilCanceledAsync(token));
        _clock.Advance(100);
        await running;

        Assert.Equal((OutcomeStatus.TimedOut, TooLong), (run.Outcome.Status, run.Outcome.Error!.Message));
        Assert.IsType<TimeoutRejectedException>(run.Outcome.Error.Exception);
    }

    [Fact]
    public async Task ARetry_TellsWhatThePipelineSaid()
    {
        var run = Run(retryDelayMs: 0);

        var running = run.RunAsync((call, token) => call == 1 ? UntilCanceledAsync(token) : Task.FromResult(call));
        _clock.Advance(100);
        await running;

        Assert.Equal(2, run.Outcome.Value);
        Assert.Equal([TooLong], _told.Retried);
    }

    private static async Task<int> UntilCanceledAsync(CancellationToken token)
    {
        await Items.ItemPlans.UntilCanceledAsync(token);
        return 0;
    }

    private AttemptRun Run(int retryDelayMs) => new(
        new PlannedTask<int>("Fetch") { Retries = 1, RetryDelayMs = retryDelayMs, Resilience = "llm" },
        new FlowOptions { TimeProvider = _clock, Resilience = _registry, Observer = _told },
        runTimeoutMs: 10_000);

    private sealed class ToldEvents : IFlowObserver
    {
        public List<string?> Retried { get; } = [];

        public void OnEvent(in FlowEvent flowEvent)
        {
            if (flowEvent.Kind == FlowEventKind.Retrying)
            {
                Retried.Add(flowEvent.Message);
            }
        }
    }
}
