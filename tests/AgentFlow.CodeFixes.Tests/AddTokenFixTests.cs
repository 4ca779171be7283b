using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.AddTokenFix>;

namespace AgentFlow.CodeFixes.Tests;

public class AddTokenFixTests
{
    [Fact]
    public Task Adds_the_parameter_and_passes_it_on() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(TimeoutMs = 5)]
            async Task<int> {|AGF0501:DraftAsync|}(string topic)
            {
                await Task.Delay(topic.Length);
                return topic.Length;
            }
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(TimeoutMs = 5)]
            async Task<int> DraftAsync(string topic, CancellationToken cancellationToken)
            {
                await Task.Delay(topic.Length, cancellationToken);
                return topic.Length;
            }
        }
        """,
        title: "Add a CancellationToken and pass it on");

    [Fact]
    public Task Adds_it_everywhere() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask(TimeoutMs = 5)] int {|AGF0501:A|}() => 1;
            [AgentTask(TimeoutMs = 5)] int {|AGF0501:B|}(int a, int limit = 3) { var cancellationToken = a; return cancellationToken + limit; }

            [AgentTask(TimeoutMs = 5)]
            async Task {|AGF0501:CAsync|}(
                int a,
                int b) => await Task.Delay(await Task.Run(() => a + b));
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(TimeoutMs = 5)] int A(CancellationToken cancellationToken) => 1;
            [AgentTask(TimeoutMs = 5)] int B(int a, int limit = 3, CancellationToken token = default) { var cancellationToken = a; return cancellationToken + limit; }

            [AgentTask(TimeoutMs = 5)]
            async Task CAsync(
                int a,
                int b,
                CancellationToken cancellationToken) => await Task.Delay(await Task.Run(() => a + b, cancellationToken), cancellationToken);
        }
        """);

    [Fact]
    public Task Offers_nothing_where_the_signature_is_not_its_own() => Fix.OffersNothingAsync(
        """
        public interface IDrafting { int Draft(); }
        public partial class Report : IDrafting
        {
            [AgentTask(TimeoutMs = 5)] public int {|AGF0501:Draft|}() => 1;
            [AgentTask(TimeoutMs = 5)] public virtual int {|AGF0501:Sketch|}() => 1;
            [AgentTask(TimeoutMs = 5)] void {|AGF0501:List|}(params int[] numbers) { }
        }
        """);
}
