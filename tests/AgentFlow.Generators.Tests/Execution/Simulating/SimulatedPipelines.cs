using Polly;
using Polly.Registry;
using Polly.Retry;

namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>Builds the named pipelines of a drawn workflow.</summary>
internal static class SimulatedPipelines
{
    public static ResiliencePipelineProvider<string> Of(SimulatedWorkflow workflow, TimeProvider clock)
    {
        var pipelines = new ResiliencePipelineRegistry<string>();
        foreach (var task in workflow.Tasks.Where(task => task.Pipeline is not null))
            pipelines.TryAddBuilder(task.PipelineName, (builder, _) => Build(builder, task.Pipeline!, clock));
        return pipelines;
    }

    private static void Build(ResiliencePipelineBuilder builder, SimulatedPipeline pipeline, TimeProvider clock)
    {
        builder.TimeProvider = clock;
        if (pipeline.Retries > 0)
            builder.AddRetry(new RetryStrategyOptions { MaxRetryAttempts = pipeline.Retries, Delay = TimeSpan.FromMilliseconds(pipeline.DelayMs) });
        if (pipeline.TimeoutMs > 0)
            builder.AddTimeout(TimeSpan.FromMilliseconds(pipeline.TimeoutMs));
    }
}
