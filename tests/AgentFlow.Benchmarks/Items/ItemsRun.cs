namespace AgentFlow.Benchmarks.Items;

/// <summary>A run as <c>RunAsync</c> begins it: without options, without times.</summary>
internal sealed class ItemsRun(FlowPlan plan) : FlowRun(plan, FlowMode.Throwing, options: null, cancellationToken: default);
