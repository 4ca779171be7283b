using static AgentFlow.Generators.Tests.Planning.Graphs;

namespace AgentFlow.Generators.Tests.Planning;

public class PhasingTests
{
    [Fact]
    public void A_task_runs_one_phase_after_the_deepest_it_waits_for()
    {
        // D waits for A (phase 1) and C (phase 2).
        var plan = PlanOf([], [], [1], [0, 2]);

        Assert.Equal([1, 1, 2, 3], plan.PhaseOf);
        Assert.Equal([[0, 1], [2], [3]], plan.Phases.Select(phase => phase.ToArray()));
    }

    [Fact]
    public void Tasks_of_a_phase_keep_the_order_of_declaration()
    {
        var plan = PlanOf([3], [], [3], []);

        Assert.Equal([[1, 3], [0, 2]], plan.Phases.Select(phase => phase.ToArray()));
        Assert.Equal([1, 3, 0, 2], plan.TopologicalOrder);

        // Nobody has awaited task 1 when 0 and 2 start.
        Assert.Equal(3, plan.Width);
    }

    [Fact]
    public void The_reference_graph_awaits_only_what_the_next_phase_needs()
    {
        // A, B and F are independent; C needs A, D needs B, E needs C and D. Declared A to F.
        var plan = PlanOf([], [], [0], [1], [2, 3], []);

        Assert.Equal([[0, 1, 5], [2, 3], [4]], plan.Phases.Select(phase => phase.ToArray()));
        Assert.Equal([[], [0, 1], [2, 3]], plan.AwaitedBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([4, 5], plan.AwaitedAtEnd);
    }

    [Fact]
    public void No_task_is_awaited_twice()
    {
        // C and D both need A, one phase apart.
        var plan = PlanOf([], [], [0, 1], [2, 0]);

        Assert.Equal([[], [0, 1], [2]], plan.AwaitedBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([3], plan.AwaitedAtEnd);
    }

    [Fact]
    public void A_workflow_without_tasks_has_no_phases()
    {
        var plan = PlanOf();

        Assert.True(plan.HasOrder);
        Assert.Empty(plan.Phases);
        Assert.Equal(0, plan.Width);
        Assert.Empty(plan.AwaitedAtEnd);
    }

    [Fact]
    public void A_cycle_leaves_no_phases_and_does_not_throw()
    {
        var plan = PlanOf([1], [0], []);

        Assert.False(plan.HasOrder);
        Assert.Empty(plan.Phases);
        Assert.Equal([0, 0, 0], plan.PhaseOf);
        Assert.Empty(plan.AwaitedBefore);
        Assert.Empty(plan.AwaitedAtEnd);
    }

    [Fact]
    public void Random_graphs_are_phased_and_awaited_as_the_definition_says()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var graph = Random(seed, acyclic: true);
            var plan = PlanOf(graph);

            Assert.Equal(graph.Select((_, task) => Depth(graph, task)), plan.PhaseOf);
            var awaited = new HashSet<int>();
            for (var phase = 0; phase < plan.Phases.Count; phase++)
            {
                var needed = plan.Phases[phase].SelectMany(task => graph[task]).Distinct().Order().Where(task => !awaited.Contains(task)).ToArray();
                Assert.Equal(needed, plan.AwaitedBefore[phase]);
                awaited.UnionWith(needed);
            }

            Assert.Equal(Enumerable.Range(0, graph.Length).Where(task => !awaited.Contains(task)), plan.AwaitedAtEnd);
        }
    }

    [Fact]
    public void Two_thousand_tasks_in_a_chain_are_planned()
    {
        var chain = Enumerable.Range(0, 2_000).Select(task => task == 0 ? [] : new[] { task - 1 }).ToArray();

        var plan = PlanOf(chain);

        Assert.Equal(2_000, plan.Phases.Count);
        Assert.Equal(2_000, plan.PhaseOf[1_999]);
    }

    private static int Depth(int[][] graph, int task) => 1 + graph[task].Select(other => Depth(graph, other)).DefaultIfEmpty(0).Max();
}
