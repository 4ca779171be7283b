using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using static AgentFlow.Generators.Tests.Planning.Models;

namespace AgentFlow.Generators.Tests.Planning;

/// <summary>What the policies come to: who is attempted, who may lose, who may be excused, who goes first.</summary>
public class PolicyPlanTests
{
    private static readonly PredicateModel Predicate = new()
    {
        MethodName = "Ask",
        IsStatic = true,
        Returns = PredicateReturn.Truth,
        Parameters = [],
        Problem = null,
    };

    public static TheoryData<string, bool> Attempted => new()
    {
        { "nothing", false },
        { "TimeoutMs", true },
        { "Retries", true },
        { "Resilience", true },
        { "Agent", true },
        { "RequiresApproval", true },
        { "Exclusive", true },
        { "Validate", true },
        { "When", false },
        { "Optional", false },
        { "EstimatedMs", false },
        { "RetryDelayMs", false },
        { "Writes", false },
    };

    [Theory]
    [MemberData(nameof(Attempted))]
    public void A_task_is_attempted_where_one_of_its_policies_asks_for_it(string option, bool expected)
        => Assert.Equal(expected, PlanOf(With(option)).Policies.IsAttempted(0));

    [Fact]
    public void Every_task_is_attempted_where_the_whole_run_is_limited()
    {
        Assert.True(WorkflowPlan.Create(Workflow(Task("A")) with { MaxConcurrency = 2 }).Policies.IsAttempted(0));
        Assert.True(WorkflowPlan.Create(Workflow(Task("A")) with { TimeoutMs = 100 }).Policies.IsAttempted(0));
    }

    [Fact]
    public void Those_that_a_join_may_do_without_can_lose_and_are_attempted()
    {
        var policies = PlanOf(Task("A"), Task("B"), Joining(Model.Losers.Cancel, 0, 1)).Policies;
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(policies.MayLose));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(policies.IsAttempted));
    }

    [Fact]
    public void Nobody_loses_alone_or_where_losers_go_on()
    {
        Assert.False(PlanOf(Task("A"), Joining(Model.Losers.Cancel, 0)).Policies.MayLose(0));
        Assert.False(PlanOf(Task("A"), Task("B"), Joining(Model.Losers.Continue, 0, 1)).Policies.MayLose(0));
    }

    [Fact]
    public void What_another_task_needs_may_lose_once_that_one_is_not_started()
        => Assert.True(PlanOf(Task("A"), Task("B"), Joining(Model.Losers.Cancel, 0, 1), Task("D", Required(0))).Policies.MayLose(0));

    [Fact]
    public void A_task_may_be_excused_where_it_is_optional_has_a_When_or_serves_joins_alone()
    {
        Assert.True(PlanOf(With("Optional")).Policies.MayBeExcused(0));
        Assert.True(PlanOf(With("When")).Policies.MayBeExcused(0));
        Assert.False(PlanOf(With("Validate")).Policies.MayBeExcused(0));

        var policies = PlanOf(Task("A"), Task("B"), Joining(Model.Losers.Continue, 0, 1), Task("D", Required(1))).Policies;
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(policies.MayBeExcused));
    }

    [Fact]
    public void Where_capacity_is_limited_the_longest_way_to_the_end_goes_first()
    {
        // D needs B. In phase 1: A takes 300, B 100 and then D 400, C 300.
        TaskModel[] tasks = [Estimated("A", 300), Estimated("B", 100), Estimated("C", 300), Estimated("D", 400, Required(1))];

        Assert.Equal([[1, 0, 2], [3]], Started(Workflow(tasks) with { MaxConcurrency = 2 }));
        Assert.Equal([[0, 1, 2], [3]], Started(Workflow(tasks)));

        tasks[2] = tasks[2] with { Policies = tasks[2].Policies with { Agent = "writer" } };
        Assert.Equal([[1, 0, 2], [3]], Started(Workflow(tasks)));
    }

    [Fact]
    public void Without_estimates_tasks_start_as_declared()
        => Assert.Equal([[0, 2], [1]], Started(Workflow(Task("A"), Task("B", Required(2)), Task("C")) with { MaxConcurrency = 1 }));

    [Fact]
    public void No_more_run_at_once_than_the_workflow_allows()
    {
        var model = Workflow(Task("A"), Task("B"), Task("C"));
        Assert.Equal(3, WorkflowPlan.Create(model).Width);
        Assert.Equal(2, WorkflowPlan.Create(model with { MaxConcurrency = 2 }).Width);
        Assert.Equal(3, WorkflowPlan.Create(model with { MaxConcurrency = 9 }).Width);
    }

    private static IEnumerable<int[]> Started(WorkflowModel model) => WorkflowPlan.Create(model).StartOrder.Select(phase => phase.ToArray());

    private static WorkflowPlan PlanOf(params TaskModel[] tasks) => WorkflowPlan.Create(Workflow(tasks));

    private static TaskModel Estimated(string name, int milliseconds, params Dependency[] dependencies) =>
        Task(name, dependencies) with { Policies = new TaskPolicies { EstimatedMs = milliseconds } };

    private static TaskModel Joining(Model.Losers losers, params int[] dependencies) =>
        Task("C", [.. dependencies.Select(task => new Dependency(task, Strength.Joined, IsDeclared: true, CarriesData: false))]) with
        {
            Policies = new TaskPolicies { Join = Model.Join.Any, Losers = losers },
        };

    private static TaskModel With(string option)
    {
        var task = Task("A");
        return option switch
        {
            "Validate" => task with { Validate = Predicate },
            "When" => task with { When = Predicate },
            "Optional" => task with { IsOptional = true },
            "Writes" => task with { Writes = [new WriteModel("db", IsExclusive: false)] },
            _ => task with
            {
                Policies = option switch
                {
                    "TimeoutMs" => new TaskPolicies { TimeoutMs = 1 },
                    "Retries" => new TaskPolicies { Retries = 1 },
                    "RetryDelayMs" => new TaskPolicies { RetryDelayMs = 1 },
                    "Resilience" => new TaskPolicies { Resilience = "llm" },
                    "Agent" => new TaskPolicies { Agent = "writer" },
                    "RequiresApproval" => new TaskPolicies { RequiresApproval = true },
                    "Exclusive" => new TaskPolicies { Exclusive = ["db"] },
                    "EstimatedMs" => new TaskPolicies { EstimatedMs = 1 },
                    _ => TaskPolicies.None,
                },
            },
        };
    }
}
