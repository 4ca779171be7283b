using static AgentFlow.Generators.Tests.Planning.Graphs;

namespace AgentFlow.Generators.Tests.Planning;

public class CyclesTests
{
    [Fact]
    public void A_cycle_starts_at_its_first_task_and_follows_what_each_waits_for()
        => Assert.Equal([[1, 3, 2]], CyclesOf([], [3], [1], [2]));

    [Fact]
    public void Disjoint_cycles_are_found_each() => Assert.Equal([[0, 3], [1, 2]], CyclesOf([3], [2], [1], [0]));

    [Fact]
    public void A_figure_of_eight_is_one_component_with_one_cycle() => Assert.Equal([[0, 1]], CyclesOf([1], [0, 2], [1]));

    [Fact]
    public void The_shortest_cycle_of_a_component_is_taken() => Assert.Equal([[2, 3]], CyclesOf([1], [2], [3], [0, 2]));

    [Fact]
    public void A_graph_with_an_order_has_none() => Assert.Empty(CyclesOf([], [0], [0, 1]));

    [Fact]
    public void A_task_that_waits_for_itself_is_no_cycle()
    {
        Assert.Empty(CyclesOf([0], [0]));
        Assert.Equal([[0, 1]], CyclesOf([0, 1], [0, 1]));
    }

    [Fact]
    public void Random_graphs_give_one_shortest_cycle_a_component()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var graph = Random(seed, acyclic: false);
            var reaches = Closure(graph);
            var components = Enumerable.Range(0, graph.Length)
                .Where(task => reaches[task, task])
                .GroupBy(task => Enumerable.Range(0, graph.Length).First(other => reaches[task, other] && reaches[other, task]))
                .ToDictionary(component => component.Key, component => component.ToArray());

            var cycles = CyclesOf(graph);

            Assert.Equal(components.Count, cycles.Length);
            foreach (var cycle in cycles)
            {
                var component = components.Values.Single(tasks => tasks.Contains(cycle[0]));
                Assert.Equal(component.Min(task => LengthBack(graph, task)), cycle.Length);
                Assert.Equal(cycle.Min(), cycle[0]);
                Assert.All(cycle.Index(), step => Assert.Contains(cycle[(step.Index + 1) % cycle.Length], graph[step.Item]));
            }
        }
    }

    [Fact]
    public void A_ring_of_two_thousand_tasks_does_not_overflow_the_stack()
    {
        var ring = Enumerable.Range(0, 2_000).Select(task => new[] { (task + 1) % 2_000 }).ToArray();

        Assert.Equal(Enumerable.Range(0, 2_000), Assert.Single(CyclesOf(ring)));
    }

    private static int[][] CyclesOf(params int[][] graph) => [.. PlanOf(graph).ShortestCycles.Select(cycle => cycle.ToArray())];

    private static bool[,] Closure(int[][] graph)
    {
        var reaches = new bool[graph.Length, graph.Length];
        for (var task = 0; task < graph.Length; task++)
        {
            foreach (var other in graph[task])
                reaches[task, other] = true;
        }

        for (var via = 0; via < graph.Length; via++)
        {
            for (var from = 0; from < graph.Length; from++)
            {
                for (var to = 0; to < graph.Length; to++)
                    reaches[from, to] |= reaches[from, via] && reaches[via, to];
            }
        }

        return reaches;
    }

    private static int LengthBack(int[][] graph, int start)
    {
        HashSet<int> reached = [.. graph[start]];
        for (var length = 1; length <= graph.Length; length++)
        {
            if (reached.Contains(start))
                return length;
            reached = [.. reached.SelectMany(task => graph[task])];
        }

        return int.MaxValue;
    }
}
