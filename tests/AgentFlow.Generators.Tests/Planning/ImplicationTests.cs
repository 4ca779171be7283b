using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using static AgentFlow.Generators.Tests.Planning.Models;

namespace AgentFlow.Generators.Tests.Planning;

public class ImplicationTests
{
    [Fact]
    public void A_required_dependency_is_implied_through_a_chain_that_requires_each_step()
        => Assert.Equal(1, Through(Required(0), Required(1), middle: Required(0)));

    [Fact]
    public void A_step_that_tolerates_failure_implies_no_success()
    {
        Assert.Equal(-1, Through(Required(0), Required(1), middle: Tolerated(0)));
        Assert.Equal(-1, Through(Required(0), Tolerated(1), middle: Required(0)));
    }

    [Fact]
    public void A_dependency_that_need_only_have_ended_is_implied_by_any_way()
        => Assert.Equal(1, Through(Tolerated(0), Tolerated(1), middle: Tolerated(0)));

    [Fact]
    public void A_task_that_was_left_out_by_choice_was_not_for_want_of_what_it_waits_for()
    {
        Assert.Equal(1, Through(Excusable(0), Required(1), middle: Excusable(0)));
        Assert.Equal(1, Through(Required(0), Excusable(1), middle: Required(0)));
        Assert.Equal(-1, Through(Excusable(0), Tolerated(1), middle: Required(0)));
        Assert.Equal(-1, Through(Excusable(0), Required(1), middle: Tolerated(0)));
    }

    [Fact]
    public void Without_another_way_nothing_is_implied() => Assert.Equal(-1, Through(Required(0), Required(1), middle: null));

    // C waits for A and B; B waits for A by the given edge. Through which of its dependencies does C wait for A anyway?
    private static int Through(Dependency dependency, Dependency other, Dependency? middle)
    {
        var model = Models.Workflow(
            Models.Task("A"), Models.Task("B", middle is null ? [] : [middle]), Models.Task("C", dependency, other));
        return new Implication(model, WorkflowPlan.Create(model)).Through(2, dependency);
    }

    private static Dependency Excusable(int task) => new(task, Strength.RequiredUnlessExcused, IsDeclared: true, CarriesData: false);

    private static Dependency Tolerated(int task) => new(task, Strength.Tolerated, IsDeclared: true, CarriesData: false);
}
