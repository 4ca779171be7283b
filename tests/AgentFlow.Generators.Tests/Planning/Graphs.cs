using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;

namespace AgentFlow.Generators.Tests.Planning;

/// <summary>Hand-made workflows of which nothing but the graph matters.</summary>
internal static class Graphs
{
    /// <summary>For each task, the numbers of those it waits for.</summary>
    public static WorkflowPlan PlanOf(params int[][] dependencies) => WorkflowPlan.Create(ModelOf(dependencies));

    public static WorkflowGraph GraphOf(params int[][] dependencies) => WorkflowGraph.Of(ModelOf(dependencies));

    public static WorkflowModel ModelOf(params int[][] dependencies) => Models.Workflow(
        [.. dependencies.Select((row, task) => Models.Task(
            Models.NameOf(task), [.. row.Select(other => new Dependency(other, Strength.Required, IsDeclared: true, CarriesData: false))]))]);

    /// <summary>A random graph; without cycles, edges lead to tasks that are earlier in a random order.</summary>
    public static int[][] Random(int seed, bool acyclic)
    {
        var random = new Random(seed);
        var count = random.Next(1, 12);
        var order = Enumerable.Range(0, count).OrderBy(_ => random.Next()).ToArray();
        var density = random.NextDouble() * 0.5;
        return [.. order.Select((rank, _) => order.Index()
            .Where(other => (!acyclic || other.Item < rank) && other.Item != rank && random.NextDouble() < density)
            .Select(other => other.Index).ToArray())];
    }
}
