using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.SharedState.SharedStateAnalyzer, AgentFlow.CodeFixes.AddDependencyFix>;

namespace AgentFlow.CodeFixes.Tests;

public class AddDependencyFixTests
{
    [Fact]
    public Task Lets_the_later_wait_for_the_earlier() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            private readonly List<string> _log = [];
            [AgentTask] void News() => _log.Add("news");
            [AgentTask] void Prices() => {|AGF0401:_log.Add("prices")|};
        }
        """,
        """
        public partial class Report
        {
            private readonly List<string> _log = [];
            [AgentTask] void News() => _log.Add("news");
            [AgentTask(DependsOn = [nameof(News)])] void Prices() => _log.Add("prices");
        }
        """,
        title: "Add the missing dependency: 'Prices' waits for 'News'");

    [Fact]
    public Task Or_the_earlier_for_the_later() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            private readonly List<string> _log = [];
            [AgentTask(Optional = true)] void @Event() => _log.Add("news");
            [AgentTask] void Prices() => {|AGF0401:_log.Add("prices")|};
        }
        """,
        """
        public partial class Report
        {
            private readonly List<string> _log = [];
            [AgentTask(Optional = true, DependsOn = [nameof(Prices)])] void @Event() => _log.Add("news");
            [AgentTask] void Prices() => _log.Add("prices");
        }
        """,
        action: 1,
        title: "Add the missing dependency: 'Event' waits for 'Prices'");

    [Fact]
    public Task Adds_to_each_kind_of_list_and_one_entry_for_each_task_everywhere() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            private int _a, _b, _c, _d;
            [AgentTask] void First() { }
            [AgentTask] int @Is() => _a = _b = 1;
            [AgentTask(DependsOn = [nameof(First)])] void B() => {|AGF0401:_a|} = 2;
            [AgentTask(DependsOn = new[] { nameof(First) })] void C() => {|AGF0401:_b|} = _d;
            [AgentTask(
                DependsOn = new string[]
                {
                    nameof(First), // first
                })]
            void D() { _c = 1; {|AGF0402:_d|} = 1; }
            [AgentTask(Retries = 1)] int E() => {|AGF0402:_c|};
        }
        """,
        """
        public partial class Report
        {
            private int _a, _b, _c, _d;
            [AgentTask] void First() { }
            [AgentTask] int @Is() => _a = _b = 1;
            [AgentTask(DependsOn = [nameof(First), nameof(Is)])] void B() => _a = 2;
            [AgentTask(DependsOn = new[] { nameof(First), nameof(Is) })] void C() => _b = _d;
            [AgentTask(
                DependsOn = new string[]
                {
                    nameof(First), // first
                    nameof(C),
                    nameof(E),
                })]
            void D() { _c = 1; _d = 1; }
            [AgentTask(Retries = 1)] int E() => _c;
        }
        """);

    [Theory]
    [InlineData("AGF0402", "List<int> _l = []; [AgentTask] void A() => _l.Add(1); [AgentTask] int B() => {|AGF0402:_l.Count|};")]
    [InlineData("AGF0403", "[AgentTask, Writes(\"x\")] void A() { } [AgentTask, Reads(\"x\")] void {|AGF0403:B|}() { }")]
    [InlineData("AGF0404", "System.Text.StringBuilder _l = new(); [AgentTask] void A() => _l.Append(1); [AgentTask] void B() => {|AGF0404:_l.Append(1)|};")]
    [InlineData("AGF0407", "int _n; readonly object _g = new(); [AgentTask] void A() { lock (_g) _n++; } [AgentTask] int B() { lock (_g) return {|AGF0407:_n|}; }")]
    public Task Is_offered_for_each_rule_of_its_kind(string id, string members)
    {
        Assert.Contains(id, members, StringComparison.Ordinal);
        var before = $"public partial class Report {{ {members} }}";
        var after = System.Text.RegularExpressions.Regex.Replace(before, @"\{\|AGF\d+:(.*?)\|\}", "$1")
            .Replace("[AgentTask, Reads(\"x\")] void B", "[AgentTask(DependsOn = [nameof(A)]), Reads(\"x\")] void B", StringComparison.Ordinal)
            .Replace("[AgentTask] void B", "[AgentTask(DependsOn = [nameof(A)])] void B", StringComparison.Ordinal)
            .Replace("[AgentTask] int B", "[AgentTask(DependsOn = [nameof(A)])] int B", StringComparison.Ordinal);
        return Fix.ChangesAsync(before, after);
    }

    [Fact]
    public Task Offers_no_order_by_which_an_input_would_become_a_result() => Fix.ChangesAsync(
        Source("int _n; [AgentTask] int A() => _n = 1; [AgentTask] int B(int start) => {|AGF0401:_n|} = start;"),
        Source("int _n; [AgentTask(DependsOn = [nameof(B)])] int A() => _n = 1; [AgentTask] int B(int start) => _n = start;"),
        title: "Add the missing dependency: 'A' waits for 'B'");

    [Theory]
    [InlineData("int _n; [AgentTask(MaxConcurrency = 4)] void A([ForEach(\"files\")] string file) => {|AGF0401:_n|} += 1;")]
    [InlineData("internal int _n; [AgentTask] int S() => 1; [AgentTask] int T() => 1; [AgentTask(Join = Join.Any, Losers = Losers.Continue, DependsOn = [nameof(S), nameof(T)])] void A() => _n = 1; [AgentTask(Join = Join.Any, Losers = Losers.Continue, DependsOn = [nameof(S), nameof(T)])] void B() => {|AGF0401:_n|} = 2;")]
    public Task Offers_nothing_for_items_of_one_task_or_where_a_join_would_count_it(string members) => Fix.OffersNothingAsync(Source(members));

    private static string Source(string members) => $"public partial class Report {{ {members} }}";
}
