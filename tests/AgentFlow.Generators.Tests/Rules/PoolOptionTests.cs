namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0106 about pools.</summary>
public class PoolOptionTests
{
    [Fact]
    public Task Reports_a_pool_of_nobody() => Verify.ReportsAsync("""
        [{|AGF0106:AgentPool("writer", 0)|}]
        public partial class Report
        {
            [AgentTask(Agent = "writer")] string Draft(string topic) => topic;
        }
        """,
        "The pool 'writer' of workflow 'Report' has 0 instances: write at least 1");

    [Fact]
    public Task Reports_a_pool_that_is_declared_twice() => Verify.ReportsAsync("""
        [AgentPool("writer", 1), AgentPool("reader", 1)]
        [{|AGF0106:AgentPool("writer", 2)|}]
        public partial class Report
        {
            [AgentTask(Agent = "writer")] string Draft(string topic) => topic;
        }
        """,
        "The pool 'writer' of workflow 'Report' is declared twice: remove one of the two");

    [Fact]
    public Task Reports_a_pool_without_a_name() => Verify.ReportsAsync("""
        [{|AGF0106:AgentPool("", 1)|}]
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        "A pool of workflow 'Report' has no name: give it the one that tasks write as their Agent");

    [Fact]
    public Task Reports_an_agent_that_is_misspelt() => Verify.ReportsAsync("""
        [AgentPool("reader", 2), AgentPool("writer", 1)]
        public partial class Report
        {
            [AgentTask(Agent = {|AGF0106:"writr"|})] string Draft(string topic) => topic;
        }
        """,
        "Agent of task 'Draft' is 'writr', which is no pool of 'Report'. Did you mean 'writer'?");

    [Fact]
    public Task Reports_an_agent_like_none() => Verify.ReportsAsync("""
        [AgentPool("reader", 2), AgentPool("writer", 1)]
        public partial class Report
        {
            [AgentTask(Agent = {|AGF0106:"gpu"|})] string Draft(string topic) => topic;
        }
        """,
        "Agent of task 'Draft' is 'gpu', which is no pool of 'Report'. Pools: reader, writer");

    [Fact]
    public Task Reports_an_agent_where_there_are_no_pools() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(Agent = {|AGF0106:"gpu"|})] string Draft(string topic) => topic;
        }
        """,
        "Agent of task 'Draft' is 'gpu', which is no pool of 'Report'. Write [AgentPool(\"gpu\", 3)] on the type, with how many there are of it");

    [Fact]
    public Task Silent_on_pools_that_are_there() => Verify.SilentAsync("""
        [AgentPool("reader", 2), AgentPool("writer", 1)]
        public partial class Report
        {
            [AgentTask(Agent = "writer")] string Draft(string topic) => topic;
            [AgentTask(Agent = "reader")] string Find(string topic) => topic;
        }
        """);

    [Theory]
    [InlineData("{|CS0103:Missing|}, 1")]
    [InlineData("\"writer\", {|CS0103:Missing|}")]
    public Task Silent_on_a_pool_that_does_not_compile(string arguments) => Verify.SilentAsync($$"""
        [AgentPool({{arguments}})]
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """);
}
