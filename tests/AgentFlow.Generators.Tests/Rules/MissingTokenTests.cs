namespace AgentFlow.Generators.Tests.Rules;

public class MissingTokenTests
{
    [Fact]
    public Task Reports_a_task_with_a_timeout() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(TimeoutMs = 500)] int {|AGF0501:Draft|}(string topic) => topic.Length;
        }
        """,
        "'Draft' takes no CancellationToken, so that it goes on when its TimeoutMs is over: add one, and pass it on");

    [Fact]
    public Task Reports_what_may_lose_a_join() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] Task<int> {|AGF0501:FastAsync|}() => Task.FromResult(1);
            [AgentTask] Task<int> DeepAsync(CancellationToken ct) => Task.FromResult(2);
            [AgentTask(DependsOn = [nameof(FastAsync), nameof(DeepAsync)], Join = Join.Any)] int Answer(int hit) => hit;
        }
        """,
        "'FastAsync' takes no CancellationToken, so that it goes on when it has lost the join of 'Answer': add one, and pass it on");

    [Fact]
    public Task Reports_what_a_failure_beside_it_stops() => Verify.ReportsAsync("""
        [AgentWorkflow(OnFailure = OnFailure.Stop)]
        public partial class Report
        {
            [AgentTask] async Task<int> {|AGF0501:DraftAsync|}(AgentTaskContext context) { await Task.Yield(); return context.Attempt; }
            [AgentTask] async Task<int> CheckAsync(CancellationToken ct) { await Task.Delay(1, ct); return 1; }
        }
        """,
        "'DraftAsync' takes no CancellationToken, so that it goes on when another task fails and the run stops: add one, and pass it on");

    [Fact]
    public Task Reports_a_partial_method_once() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(TimeoutMs = 500)] private partial Task<int> DraftAsync(int n);
            private partial Task<int> {|AGF0501:DraftAsync|}(int n) => Task.FromResult(n);
        }
        """);

    [Fact]
    public Task Silent_on_what_nothing_cancels_alone() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] Task<int> FastAsync() => Task.FromResult(1);
            [AgentTask] Task<int> DeepAsync() => Task.FromResult(2);
            [AgentTask(TimeoutMs = 500)] int Timed(CancellationToken ct) => 2;
            [AgentTask(DependsOn = [nameof(FastAsync), nameof(DeepAsync)], Join = Join.Any, Losers = Losers.Continue)] int Answer(int hit) => hit;
        }
        """);

    [Fact]
    public Task Silent_under_Stop_where_nothing_runs_beside_it_or_it_is_over_at_once() => Verify.SilentAsync("""
        [AgentWorkflow(OnFailure = OnFailure.Stop)]
        public partial class Report
        {
            [AgentTask] async Task<int> FirstAsync() { await Task.Yield(); return 1; }
            [AgentTask] int Left(int first) => first;
            [AgentTask] int Right(int first) => first;
            [AgentTask] async Task<int> LastAsync(int left, int right) { await Task.Yield(); return left + right; }
            [AgentTask(Optional = true)] async Task<int> BesideAsync(int last) { await Task.Yield(); return last; }
        }
        """);

    [Fact]
    public Task Silent_on_code_that_does_not_compile() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(TimeoutMs = 500)] int Draft(string topic) => {|CS0103:Missing|}(topic);
        }
        """);
}
