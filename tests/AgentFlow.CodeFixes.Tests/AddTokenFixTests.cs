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
    public Task Makes_it_optional_for_those_who_call_it_already() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            /// <summary>See <see cref="DraftAsync"/>.</summary>
            [AgentTask(TimeoutMs = 5)]
            async Task<int> {|AGF0501:DraftAsync|}(string topic)
            {
                await Task.Delay(5 /* ms */);
                return topic.Length;
            }

            public Task<int> AgainAsync() => this.DraftAsync("again");
        }
        """,
        """
        public partial class Report
        {
            /// <summary>See <see cref="DraftAsync"/>.</summary>
            [AgentTask(TimeoutMs = 5)]
            async Task<int> DraftAsync(string topic, CancellationToken cancellationToken = default)
            {
                await Task.Delay(5 /* ms */, cancellationToken);
                return topic.Length;
            }

            public Task<int> AgainAsync() => this.DraftAsync("again");
        }
        """);

    [Fact]
    public Task Does_not_mind_those_who_only_name_it() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(TimeoutMs = 5)] int {|AGF0501:Draft|}(
                int n // lines
                ) => n;

            [AgentTask(DependsOn = [nameof(Draft)])] string Review() => nameof(Draft);
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(TimeoutMs = 5)] int Draft(
                int n, // lines
                CancellationToken cancellationToken
                ) => n;

            [AgentTask(DependsOn = [nameof(Draft)])] string Review() => nameof(Draft);
        }
        """);

    [Theory]
    [InlineData("public Func<int> Again => Draft;")]
    [InlineData("public int Again => Enumerable.Range(0, 3).Select(_ => new Func<int>(this.Draft)).First()();")]
    [InlineData("int Draft(CancellationToken token) => 2;")]
    public Task Offers_nothing_where_it_is_a_delegate_or_there_is_one_with_a_token(string member) => Fix.OffersNothingAsync(
        $$"""
        public partial class Report
        {
            [AgentTask(TimeoutMs = 5)] int {|AGF0501:Draft|}() => 1;
            {{member}}
        }
        """);

    [Fact]
    public Task Offers_nothing_between_directives() => Fix.OffersNothingAsync(
        """
        public partial class Report
        {
            [AgentTask(TimeoutMs = 5)] int {|AGF0501:Draft|}(
        #if true
                int n
        #endif
                ) => n;
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
