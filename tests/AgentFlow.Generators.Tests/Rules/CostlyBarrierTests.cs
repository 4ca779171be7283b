namespace AgentFlow.Generators.Tests.Rules;

public class CostlyBarrierTests
{
    [Fact]
    public Task Reports_what_a_phase_waits_for_without_need() => Verify.ReportsAsync("""
        public partial class {|AGF0304:Report|}
        {
            [AgentTask(EstimatedMs = 500)] int Slow() => 1;
            [AgentTask(EstimatedMs = 100)] int Quick() => 1;
            [AgentTask(EstimatedMs = 100)] int AfterSlow(int slow) => slow;
            [AgentTask(EstimatedMs = 400)] int AfterQuick(int quick) => quick;
        }
        """,
        "'Report' takes at least 900 ms phased by the estimates, eager 600 ms: 'AfterQuick' in phase 2 waits for 'Slow', which it does not need. Set Schedule = Schedule.Eager, and each task starts as soon as its own dependencies are done.");

    [Fact]
    public Task Reports_it_at_the_schedule_that_is_written() => Verify.ReportsAsync("""
        [AgentWorkflow(Schedule = {|AGF0304:Schedule.Phased|})]
        public partial class Report
        {
            [AgentTask(EstimatedMs = 500)] int Slow() => 1;
            [AgentTask(EstimatedMs = 100)] int Quick() => 1;
            [AgentTask] int AfterSlow(int slow) => slow;
            [AgentTask(EstimatedMs = 1)] int AfterQuick(int quick) => quick;
            [AgentTask(EstimatedMs = 400)] int Last(int afterQuick) => afterQuick;
        }
        """,
        "'Report' takes at least 901 ms phased by the estimates, eager 501 ms: 'AfterQuick' in phase 2 waits for 'Slow', which it does not need. Set Schedule = Schedule.Eager, and each task starts as soon as its own dependencies are done.");

    [Fact]
    public Task Reports_a_join_that_is_decided_before_the_rest_of_its_phase_can_start() => Verify.ReportsAsync("""
        public partial class {|AGF0304:Report|}
        {
            [AgentTask(EstimatedMs = 100)] int A(CancellationToken ct) => 1;
            [AgentTask(EstimatedMs = 900)] int B(CancellationToken ct) => 1;
            [AgentTask(EstimatedMs = 500)] int Slow() => 1;
            [AgentTask(EstimatedMs = 300, Join = Join.Any, DependsOn = [nameof(A), nameof(B)])] int First(TaskOutcome<int> a) => a.Value;
            [AgentTask] int AfterSlow(int slow) => slow;
        }
        """,
        "'Report' takes at least 800 ms phased by the estimates, eager 500 ms: 'First' in phase 2 waits for 'Slow', which it does not need. Set Schedule = Schedule.Eager, and each task starts as soon as its own dependencies are done.");

    // A phase awaits only what it needs: nobody waits for Slow before the end.
    [Fact]
    public Task Silent_where_no_phase_needs_the_slow_one() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(EstimatedMs = 500)] int Slow() => 1;
            [AgentTask(EstimatedMs = 100)] int Quick() => 1;
            [AgentTask(EstimatedMs = 400)] int AfterQuick(int quick) => quick;
        }
        """);

    [Fact]
    public Task Silent_where_the_barrier_holds_nothing_up() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(EstimatedMs = 500)] int Slow() => 1;
            [AgentTask(EstimatedMs = 100)] int Quick() => 1;
            [AgentTask(EstimatedMs = 400)] int AfterSlow(int slow) => slow;
            [AgentTask(EstimatedMs = 400)] int AfterQuick(int quick) => quick;
        }
        """);

    [Theory]
    [InlineData("[AgentWorkflow(Schedule = Schedule.Eager)]", "EstimatedMs = 500")]
    [InlineData("[AgentWorkflow(MaxConcurrency = 3)]", "EstimatedMs = 500")]
    [InlineData("", "Agent = null")]
    public Task Silent_where_it_is_eager_or_bounded_or_nothing_is_estimated(string workflow, string slow) => Verify.SilentAsync($$"""
        {{workflow}}
        public partial class Report
        {
            [AgentTask({{slow}})] int Slow() => 1;
            [AgentTask] int Quick() => 1;
            [AgentTask] int AfterSlow(int slow) => slow;
            [AgentTask({{(slow.StartsWith('E') ? "EstimatedMs = 400" : "")}})] int AfterQuick(int quick) => quick;
        }
        """);

    [Fact]
    public Task Silent_where_tasks_queue_for_a_pool() => Verify.SilentAsync("""
        [{|AGF0305:AgentPool("writer", 1)|}]
        public partial class Report
        {
            [AgentTask(EstimatedMs = 500)] int Slow() => 1;
            [AgentTask] int Quick() => 1;
            [AgentTask(Agent = "writer")] int AfterSlow(int slow) => slow;
            [AgentTask(Agent = "writer", EstimatedMs = 400)] int AfterQuick(int quick) => quick;
        }
        """);
}
