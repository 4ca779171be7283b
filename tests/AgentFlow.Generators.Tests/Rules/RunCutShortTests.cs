using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

public class RunCutShortTests
{
    [Fact]
    public Task Reports_the_longest_path() => Verify.ReportsAsync("""
        [AgentWorkflow(TimeoutMs = {|AGF0307:2_999|})]
        public partial class Report
        {
            [AgentTask(TimeoutMs = 1_000)] int A(CancellationToken ct) => 1;
            [AgentTask(TimeoutMs = 1_500)] int B(CancellationToken ct) => 1;
            [AgentTask] int C(int b) => b;
            [AgentTask(TimeoutMs = 1_500)] int D(int a, int c, CancellationToken ct) => a + c;
        }
        """,
        "By the timeouts and retries of B, D a run of 'Report' may take 3000 ms, and its TimeoutMs is 2999: raise that, or lower theirs");

    [Fact]
    public Task Reports_attempts_and_the_least_of_their_delays() => Verify.ReportsAsync("""
        [AgentWorkflow(TimeoutMs = {|AGF0307:4_376|})]
        public partial class Report
        {
            [AgentTask(TimeoutMs = 1_000, Retries = 2, RetryDelayMs = 1_000)] int A(CancellationToken ct) => 1;
        }
        """,
        "By the timeouts and retries of A a run of 'Report' may take 4377 ms, and its TimeoutMs is 4376: raise that, or lower theirs");

    // A suggestion would not be printed by a build.
    [Fact]
    public void Is_told_by_a_build() => Assert.Equal(DiagnosticSeverity.Warning, RunCutShortRule.Rule.DefaultSeverity);

    [Fact]
    public Task Silent_where_all_of_it_fits() => Verify.SilentAsync("""
        [AgentWorkflow(TimeoutMs = 4_377)]
        public partial class Report
        {
            [AgentTask(TimeoutMs = 1_000, Retries = 2, RetryDelayMs = 1_000)] int A(CancellationToken ct) => 1;
            [AgentTask(TimeoutMs = 4_000)] int Beside(CancellationToken ct) => 1;
            [AgentTask(Retries = 9)] int C(int a) => a;
        }
        """);

    [Fact]
    public Task Silent_without_a_limit_of_the_run() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(TimeoutMs = 1_000)] int A(CancellationToken ct) => 1;
        }
        """);
}
