using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using static AgentFlow.Generators.Tests.Planning.Models;

namespace AgentFlow.Generators.Tests.Planning;

/// <summary>What a join changes: what a phase awaits, what is awaited at the end, and who may run beside whom.</summary>
public class JoinPlanTests
{
    [Fact]
    public void A_phase_awaits_a_join_and_not_its_dependencies()
    {
        // C: any of A and B.
        var plan = PlanOf(Task("A"), Task("B"), Any("C", 0, 1));

        Assert.Equal([[], [2]], plan.JoinsBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([[], []], plan.AwaitedBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([0, 1, 2], plan.AwaitedAtEnd);
        Assert.Equal([0, 1, 2], plan.Sinks);
        Assert.Equal(3, plan.Width);
    }

    [Fact]
    public void What_another_task_of_the_phase_needs_is_awaited_all_the_same()
    {
        // C: any of A and B. D needs B.
        var plan = PlanOf(Task("A"), Task("B"), Any("C", 0, 1), Task("D", Required(1)));

        Assert.Equal([[], [1]], plan.AwaitedBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([[], [2]], plan.JoinsBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([0, 2, 3], plan.AwaitedAtEnd);
        Assert.Equal([0, 2, 3], plan.Sinks);
    }

    [Fact]
    public void A_phase_has_several_joins()
    {
        var plan = PlanOf(Task("A"), Task("B"), Any("C", 0, 1), AtLeast("D", 2, 0, 1), Task("E", Required(2)));

        Assert.Equal([[], [2, 3], []], plan.JoinsBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([[], [], [2]], plan.AwaitedBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([0, 1, 3, 4], plan.AwaitedAtEnd);
    }

    [Fact]
    public void A_join_of_nothing_is_none()
    {
        var plan = PlanOf(Any("A"));

        Assert.Equal([[]], plan.JoinsBefore.Select(tasks => tasks.ToArray()));
        Assert.Equal([0], plan.AwaitedAtEnd);
    }

    [Fact]
    public void Who_joins_may_run_beside_those_it_does_not_wait_for()
    {
        // C: any of A and B. D needs C.
        var plan = PlanOf(Task("A"), Task("B"), Any("C", 0, 1), Task("D", Required(2)));

        Assert.True(plan.MayOverlap(0, 2));
        Assert.True(plan.MayOverlap(1, 3));
        Assert.False(plan.MayOverlap(2, 3));
    }

    [Fact]
    public void What_all_of_a_joins_dependencies_wait_for_has_ended_whoever_wins()
    {
        // B and C need A, and D needs nothing. E: any of B and C. F: any of B and D.
        var plan = PlanOf(Task("A"), Task("B", Required(0)), Task("C", Required(0)), Task("D"), Any("E", 1, 2), Any("F", 1, 3));

        Assert.False(plan.MayOverlap(0, 4));
        Assert.True(plan.MayOverlap(0, 5));
    }

    [Theory]
    [InlineData(2, false)] // 2 of 3: whichever they are, one of them waited for A; and so did one of the 2 that failed
    [InlineData(1, true)]
    [InlineData(3, true)] // one failure decides it, and that may be D's
    public void What_most_of_them_wait_for_has_ended_where_that_many_are_needed(int needed, bool mayOverlap)
    {
        // B and C need A, and D needs nothing.
        var plan = PlanOf(Task("A"), Task("B", Required(0)), Task("C", Required(0)), Task("D"), AtLeast("E", needed, 1, 2, 3));

        Assert.Equal(mayOverlap, plan.MayOverlap(0, 4));
    }

    [Fact]
    public void A_join_of_one_is_an_order()
        => Assert.False(PlanOf(Task("A"), Any("B", 0)).MayOverlap(0, 1));

    [Fact]
    public void No_dependency_of_a_join_is_implied_by_another()
    {
        // B needs A; C: any of A and B, which are both in its DependsOn.
        var model = Workflow(Task("A"), Task("B", Required(0)), Any("C", 0, 1));

        Assert.Equal(-1, new Implication(model, WorkflowPlan.Create(model)).Through(2, model.Tasks[2].Dependencies[0]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Item_follows_item_under_Eager_alone(bool isEager)
    {
        var schedule = isEager ? Model.Schedule.Eager : Model.Schedule.Phased;

        // B takes the items of A one by one; A needs C.
        var plan = WorkflowPlan.Create(
            Workflow(Task("A", Required(2)), Task("B", new Dependency(0, Strength.ItemByItem, IsDeclared: false, CarriesData: true)), Task("C")) with { Schedule = schedule });

        Assert.Equal(isEager, plan.MayOverlap(0, 1));
        Assert.False(plan.MayOverlap(1, 2));
        Assert.Equal([0, 1], plan.Sinks);
        Assert.Equal([[], [2], [0]], plan.AwaitedBefore.Select(tasks => tasks.ToArray()));
    }

    [Fact]
    public void Cycles_run_through_joins()
        => Assert.Equal([[0, 1]], PlanOf(Any("A", 1), Task("B", Required(0))).ShortestCycles.Select(cycle => cycle.ToArray()));

    private static WorkflowPlan PlanOf(params TaskModel[] tasks) => WorkflowPlan.Create(Workflow(tasks));

    private static TaskModel Any(string name, params int[] dependencies) => Joining(name, new TaskPolicies { Join = Model.Join.Any }, dependencies);

    private static TaskModel AtLeast(string name, int needed, params int[] dependencies) =>
        Joining(name, new TaskPolicies { Join = Model.Join.AtLeast, Needed = needed }, dependencies);

    private static TaskModel Joining(string name, TaskPolicies policies, int[] dependencies) =>
        Task(name, [.. dependencies.Select(task => new Dependency(task, Strength.Joined, IsDeclared: true, CarriesData: false))]) with { Policies = policies };
}
