using Polly;
using Polly.Registry;
using Polly.Retry;

namespace AgentFlow;

/// <summary>The Polly pipelines that attempts go through.</summary>
internal static class Pipelines
{
    /// <summary>The attempts that a pipeline runs, for the callbacks of its retries.</summary>
    public static readonly ResiliencePropertyKey<IRetried> Retried = new("AgentFlow.Retried");

    /// <summary>Refuses a plan that names a pipeline which the options do not have, or cannot build.</summary>
    /// <exception cref="InvalidOperationException">There is such a name.</exception>
    public static void Check(FlowPlan plan, FlowOptions? options)
    {
        foreach (var task in plan.Tasks)
        {
            if (task.Resilience is { } name && WhyNot(name, options, out var thrown) is { } reason)
            {
                throw new InvalidOperationException($"Task '{task.Name}' of '{plan.Name}' goes through the pipeline '{name}', but {reason}.", thrown);
            }
        }
    }

    /// <summary>The pipeline that a task names; null where it names none.</summary>
    public static ResiliencePipeline? Named(PlannedTask task, FlowOptions? options)
        => task.Resilience is { } name ? options!.Resilience!.GetPipeline(name) : null;

    /// <summary>Tries again, with exponential delays and jitter, by the clock given.</summary>
    public static ResiliencePipeline Retrying(PlannedTask task, TimeProvider clock, Func<double>? jitter)
        => new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(Retries(task, jitter ?? Random.Shared.NextDouble)).Build();

    // What a provider throws as it builds a pipeline is its own.
    private static string? WhyNot(string name, FlowOptions? options, out Exception? thrown)
    {
        thrown = null;
        if (options?.Resilience is not { } provider)
        {
            return "FlowOptions.Resilience is not set";
        }

        try
        {
            return provider.TryGetPipeline(name, out _) ? null : "FlowOptions.Resilience has none of that name, apart from those for results of one type";
        }
        catch (Exception refused)
        {
            thrown = refused;
            return $"FlowOptions.Resilience cannot build it: {refused.Message.TrimEnd('.')}";
        }
    }

    private static RetryStrategyOptions Retries(PlannedTask task, Func<double> jitter) => new()
    {
        MaxRetryAttempts = task.Retries,
        Delay = TimeSpan.FromMilliseconds(task.RetryDelayMs),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Randomizer = jitter,
        ShouldHandle = static arguments => new ValueTask<bool>(
            arguments.Outcome.Exception is { } failure && Of(arguments.Context).CanRetry(failure)),
        OnRetry = static arguments =>
        {
            Of(arguments.Context).OnRetry(arguments.Outcome.Exception!, arguments.RetryDelay);
            return default;
        },
    };

    private static IRetried Of(ResilienceContext context)
        => context.Properties.TryGetValue(Retried, out var retried) ? retried : throw new InvalidOperationException("The pipeline runs no attempts.");
}

/// <summary>What the retry pipeline asks of the attempts that it runs.</summary>
internal interface IRetried
{
    /// <summary>Whether a failure may be tried again.</summary>
    bool CanRetry(Exception failure);

    /// <summary>Another attempt follows the failure after the delay. It throws the failure where the run would be over by then.</summary>
    void OnRetry(Exception failure, TimeSpan delay);
}
