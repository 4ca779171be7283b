using static AgentFlow.Generators.Tests.Planning.Graphs;

namespace AgentFlow.Generators.Tests.Planning;

public class ReachabilityTests
{
    [Fact]
    public void A_task_reaches_what_it_waits_for_through_others()
    {
        var plan = PlanOf([], [0], [1], []);

        Assert.True(plan.Reachability.Reaches(2, 0));
        Assert.False(plan.Reachability.Reaches(0, 2));
        Assert.False(plan.Reachability.Reaches(2, 2));
    }

    [Fact]
    public void Tasks_may_overlap_where_neither_waits_for_the_other_whatever_their_phases()
    {
        // C is in phase 2 and D in phase 1, yet nothing orders them.
        var plan = PlanOf([], [], [0], []);

        Assert.True(plan.MayOverlap(2, 3));
        Assert.True(plan.MayOverlap(1, 2));
        Assert.False(plan.MayOverlap(0, 2));
        Assert.False(plan.MayOverlap(2, 0));
        Assert.False(plan.MayOverlap(1, 1));
    }

    [Fact]
    public void More_tasks_than_a_word_has_bits_are_told_apart()
    {
        // Task i waits for i - 2: even and odd tasks are two chains.
        var plan = PlanOf([.. Enumerable.Range(0, 200).Select(task => task < 2 ? [] : new[] { task - 2 })]);

        for (var task = 0; task < 200; task++)
        {
            for (var other = 0; other < 200; other++)
                Assert.Equal(other < task && (task - other) % 2 == 0, plan.Reachability.Reaches(task, other));
        }
    }
}
