using Polly;
using Polly.Retry;

namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>How long a retry waits, as Polly says it for a given jitter.</summary>
internal static class RetryDelays
{
    /// <summary>The delays before each retry, in ticks.</summary>
    /// <param name="retries">How many there are.</param>
    /// <param name="delayMs">About how long the first is, in ms.</param>
    /// <param name="jitter">Where each lies in its range: from 0 to below 1.</param>
    public static IReadOnlyList<long> Of(int retries, int delayMs, double jitter)
    {
        var delays = new List<long>();
        var options = new RetryStrategyOptions
        {
            MaxRetryAttempts = retries,
            Delay = TimeSpan.FromMilliseconds(delayMs),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = () => jitter,
            OnRetry = arguments =>
            {
                delays.Add(arguments.RetryDelay.Ticks);
                return default;
            },
        };
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = new HastyClock() }.AddRetry(options).Build();
        Assert.Throws<ScriptedException>(() => pipeline.Execute(() => throw new ScriptedException("again")));
        return delays;
    }

    /// <summary>Waits for nothing.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
