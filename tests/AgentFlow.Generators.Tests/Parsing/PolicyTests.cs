using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>The options of the attributes, as they are written.</summary>
public class PolicyTests
{
    [Fact]
    public void A_task_that_asks_for_nothing_has_no_policies()
    {
        var task = Parse("");
        Assert.Equal(TaskPolicies.None, task.Policies);
        Assert.Equal(200, task.Policies.RetryDelayMs);
        Assert.Null(task.When);
        Assert.Null(task.Validate);
        Assert.Null(task.ForEach);
    }

    [Fact]
    public void Every_option_is_read()
    {
        var policies = Parse(
            "(Join = Join.AtLeast, Needed = 2, Losers = Losers.Continue, Agent = \"writer\", TimeoutMs = 5_000, Retries = 3, RetryDelayMs = 50, "
            + "Resilience = \"llm\", RequiresApproval = true, MaxConcurrency = 4, EstimatedMs = 900)").Policies;
        var expected = new TaskPolicies
        {
            Join = Model.Join.AtLeast,
            Needed = 2,
            Losers = Model.Losers.Continue,
            Agent = "writer",
            TimeoutMs = 5_000,
            Retries = 3,
            RetryDelayMs = 50,
            Resilience = "llm",
            RequiresApproval = true,
            MaxConcurrency = 4,
            EstimatedMs = 900,
            Written = policies.Written,
        };
        Assert.Equal(expected, policies);
        Assert.Equal(
            ["Join", "Needed", "Losers", "Agent", "TimeoutMs", "Retries", "RetryDelayMs", "Resilience", "RequiresApproval", "MaxConcurrency", "EstimatedMs"],
            policies.Written);
    }

    [Fact]
    public void What_is_out_of_range_is_kept_for_the_rule_that_says_so()
    {
        var policies = Parse("(Join = (Join)7, Needed = -1, TimeoutMs = -5, RetryDelayMs = -1, Agent = \"\")").Policies;
        Assert.Equal((7, -1, -5, -1, ""), ((int)policies.Join, policies.Needed, policies.TimeoutMs, policies.RetryDelayMs, policies.Agent));
    }

    [Fact]
    public void An_option_that_is_written_with_its_default_is_told_from_one_that_is_not()
    {
        var policies = Parse("(Needed = 0, Agent = null)").Policies;
        Assert.True(policies.IsSet("Needed"));
        Assert.True(policies.IsSet("Agent"));
        Assert.False(policies.IsSet("TimeoutMs"));
        Assert.Null(policies.Agent);
    }

    [Theory]
    [InlineData("(TimeoutMs = \"x\", Retries = , Join = Any)")]
    [InlineData("(TimeoutMs = null, Agent = 3, RequiresApproval = 1)")]
    [InlineData("(TimeoutMs, Retries = Missing.Value")]
    public void Half_typed_options_do_no_harm(string arguments) =>
        Assert.Equal(TaskPolicies.None with { Written = [] }, Parse(arguments).Policies with { Written = [] });

    [Fact]
    public void Resources_are_read_as_written()
    {
        var task = ParsedWorkflow.OfMembers("""
            [AgentTask, Reads("orders"), Reads("stock"), Writes("log"), Writes("db", Exclusive = true), Writes("a", Exclusive = true), Writes("db", Exclusive = true)]
            void Book() { }
            """).Task("Book");
        Assert.Equal(["orders", "stock"], task.Reads);
        Assert.Equal([new("log", false), new("db", true), new("a", true), new("db", true)], task.Writes);
        Assert.Equal(["a", "db"], task.Policies.Exclusive);
    }

    [Fact]
    public void The_workflow_has_options_and_pools_of_its_own()
    {
        var model = ParsedWorkflow.Of("""
            [AgentWorkflow(MaxConcurrency = 8, TimeoutMs = -60_000), AgentPool("writer", 3), AgentPool("reader", 0)]
            public partial class Report { [AgentTask] void Book() { } }
            """);
        Assert.Equal((8, -60_000), (model.MaxConcurrency, model.TimeoutMs));
        Assert.Equal([new("writer", 3), new("reader", 0)], model.Pools);
    }

    [Fact]
    public void Half_typed_pools_do_no_harm()
    {
        var model = ParsedWorkflow.Of("[AgentPool(\"writer\"), AgentPool, AgentPool(3, \"x\")] public partial class Report { [AgentTask] void Book() { } }");
        Assert.All(model.Pools, pool => Assert.Equal(0, pool.Instances));
        Assert.Equal(0, model.MaxConcurrency);
    }

    private static TaskModel Parse(string arguments) => ParsedWorkflow.OfMembers($"[AgentTask{arguments}] void Book() {{ }}").Task("Book");
}
