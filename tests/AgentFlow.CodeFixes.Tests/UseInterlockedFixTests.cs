using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.SharedState.SharedStateAnalyzer, AgentFlow.CodeFixes.UseInterlockedFix>;

namespace AgentFlow.CodeFixes.Tests;

public class UseInterlockedFixTests
{
    [Theory]
    [InlineData("void A() => _n++;", "void B() => {|AGF0401:_n|}++;", "void A() => Interlocked.Increment(ref _n);", "void B() => Interlocked.Increment(ref _n);")]
    [InlineData("void A() { --_n; }", "int B() => ++{|AGF0401:_n|};", "void A() { Interlocked.Decrement(ref _n); }", "int B() => Interlocked.Increment(ref _n);")]
    [InlineData("int A() => _n++;", "int B() => {|AGF0401:_n|}-- * 2;", "int A() => Interlocked.Increment(ref _n) - 1;", "int B() => (Interlocked.Decrement(ref _n) + 1) * 2;")]
    [InlineData("void A() => _n += 2;", "void B(int by) => {|AGF0401:_n|} -= by + 1;", "void A() => Interlocked.Add(ref _n, 2);", "void B(int by) => Interlocked.Add(ref _n, -(by + 1));")]
    [InlineData("void A() => this._n += 2;", "void B(double by) { {|AGF0401:_n|} += (int)by; /* so */ }", "void A() => Interlocked.Add(ref this._n, 2);", "void B(double by) { Interlocked.Add(ref _n, (int)by); /* so */ }")]
    [InlineData("void A() => _n++;", "void B(int by) => {|AGF0401:_n|} += /* so much */ by;", "void A() => Interlocked.Increment(ref _n);", "void B(int by) => /* so much */ Interlocked.Add(ref _n, by);")]
    public Task Makes_each_step_in_one_piece(string a, string b, string afterA, string afterB) => Fix.ChangesAsync(Source(a, b), Source(afterA, afterB), title: "Use Interlocked");

    [Fact]
    public Task Makes_all_steps_of_all_counters_in_one_piece() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            private int _n;
            private static long s_total;
            [AgentTask] void A() => _n++;
            [AgentTask] void B() { {|AGF0401:_n|}++; s_total += 5; }
            [AgentTask] void C() { {|AGF0401:_n|}++; {|AGF0401:s_total|}++; }
        }
        """,
        """
        public partial class Report
        {
            private int _n;
            private static long s_total;
            [AgentTask] void A() => Interlocked.Increment(ref _n);
            [AgentTask] void B() { Interlocked.Increment(ref _n); Interlocked.Add(ref s_total, 5); }
            [AgentTask] void C() { Interlocked.Increment(ref _n); Interlocked.Increment(ref s_total); }
        }
        """);

    [Theory]
    [InlineData("void A() => _n = 1;", "void B() => {|AGF0401:_n|}++;")]
    [InlineData("void A() => _n *= 2;", "void B() => {|AGF0401:_n|}++;")]
    [InlineData("void A() => N++;", "void B() => {|AGF0401:N|}++;")]
    [InlineData("void A() => D++;", "void B() => {|AGF0401:D|}++;")]
    public Task Offers_nothing_where_it_is_no_counter(string a, string b) => Fix.OffersNothingAsync(Source(a, b));

    private static string Source(string a, string b) => $$"""
        #pragma warning disable CS0169
        public partial class Report
        {
            private int _n;
            private int N { get; set; }
            private double D;
            [AgentTask] {{a}}
            [AgentTask] {{b}}
        }
        """;
}
