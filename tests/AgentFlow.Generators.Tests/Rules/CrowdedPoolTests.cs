namespace AgentFlow.Generators.Tests.Rules;

public class CrowdedPoolTests
{
    [Fact]
    public Task Reports_the_widest_phase() => Verify.ReportsAsync("""
        [{|AGF0305:AgentPool("writer", 1)|}, AgentPool("reader", 1)]
        public partial class Report
        {
            [AgentTask(Agent = "writer")] int A() => 1;
            [AgentTask(Agent = "writer")] int B() => 1;
            [AgentTask(Agent = "writer")] int C(int a) => a;
            [AgentTask(Agent = "writer")] int D(int a) => a;
            [AgentTask(Agent = "writer")] int E(int b) => b;
            [AgentTask(Agent = "reader")] int F(int b) => b;
        }
        """,
        "Phase 2 of 'Report' has 3 tasks of the pool 'writer', which has 1: 2 wait their turn. Give the pool more instances, if there are, or expect them one after another.");

    [Fact]
    public Task Silent_where_there_are_enough_or_they_never_meet() => Verify.SilentAsync("""
        [AgentPool("writer", 1), AgentPool("reader", 2)]
        public partial class Report
        {
            [AgentTask(Agent = "writer")] int A() => 1;
            [AgentTask(Agent = "writer")] int B(int a) => a;
            [AgentTask(Agent = "reader")] int C(int a) => a;
            [AgentTask(Agent = "reader")] int D(int a) => a;
            [AgentTask] int E(int a) => a;
        }
        """);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(0, true)]
    public Task Silent_where_the_workflow_runs_no_more_at_once_than_the_pool_has(int limit, bool isReported) => Verify.SilentAsync($$"""
        [AgentWorkflow(MaxConcurrency = {{limit}}), {{(isReported ? "{|AGF0305:AgentPool(\"writer\", 2)|}" : "AgentPool(\"writer\", 2)")}}]
        public partial class Report
        {
            [AgentTask(Agent = "writer")] int A() => 1;
            [AgentTask(Agent = "writer")] int B() => 1;
            [AgentTask(Agent = "writer")] int C() => 1;
        }
        """);
}
