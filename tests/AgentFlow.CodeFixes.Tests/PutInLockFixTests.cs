using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.SharedState.SharedStateAnalyzer, AgentFlow.CodeFixes.PutInLockFix>;

namespace AgentFlow.CodeFixes.Tests;

public class PutInLockFixTests
{
    [Fact]
    public Task Locks_statements_and_bodies_by_a_field_of_its_own() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            // What was found.
            private readonly List<string> _found = [];

            [AgentTask]
            async Task NewsAsync()
            {
                var news = await Task.FromResult("news");
                _found.Add(news); // the news
            }

            [AgentTask]
            void Prices() => {|AGF0401:_found.Add("prices")|}; // the prices
        }
        """,
        """
        public partial class Report
        {
            private readonly object _gate = new();

            // What was found.
            private readonly List<string> _found = [];

            [AgentTask]
            async Task NewsAsync()
            {
                var news = await Task.FromResult("news");
                lock (_gate)
                {
                    _found.Add(news);
                } // the news
            }

            [AgentTask]
            void Prices()
            {
                lock (_gate)
                {
                    _found.Add("prices");
                }
            } // the prices
        }
        """,
        title: "Put both in a lock");

    [Fact]
    public Task Locks_all_by_one_field() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            private readonly List<string> _found = [];
            private readonly Dictionary<string, int> _counts = [];

            [AgentTask]
            void A()
            {
                _found.Add("a");
                _counts["a"] = 1;
            }

            [AgentTask]
            int B()
            {
                {|AGF0401:_found.Add("b")|};
                return {|AGF0402:_counts.Count|};
            }
        }
        """,
        """
        public partial class Report
        {
            private readonly object _gate = new();

            private readonly List<string> _found = [];
            private readonly Dictionary<string, int> _counts = [];

            [AgentTask]
            void A()
            {
                lock (_gate)
                {
                    _found.Add("a");
                }
                lock (_gate)
                {
                    _counts["a"] = 1;
                }
            }

            [AgentTask]
            int B()
            {
                lock (_gate)
                {
                    _found.Add("b");
                }
                lock (_gate)
                {
                    return _counts.Count;
                }
            }
        }
        """);

    [Theory]
    [InlineData("private readonly object _gate = new();", "_gate", "")]
    [InlineData("private string _gate = \"\";", "_gate2", "private readonly object _gate2 = new();\n\n    ")]
    public Task Takes_the_field_that_is_there_or_another_name(string field, string name, string added) => Fix.ChangesAsync(
        Source("", field, "void A() { _l.Add(1); }", "void B() { {|AGF0401:_l.Add(2)|}; }"),
        Source(
            added,
            field,
            $"void A() {{ lock ({name}) {{ _l.Add(1); }} }}",
            $"void B() {{ lock ({name}) {{ _l.Add(2); }} }}"));

    [Theory]
    [InlineData("async Task A() => _l.Add(await Task.FromResult(1));", "void B() { {|AGF0401:_l.Add(2)|}; }")]
    [InlineData("void A() { var n = _l.Count; _l.Add(n); }", "void B() { Action add = () => {|AGF0401:_l.Add(2)|}; add(); }")]
    [InlineData("void A() { Add(); } void Add() => _l.Add(1);", "void B() { {|AGF0401:_l.Add(2)|}; }")]
    public Task Offers_nothing_where_something_is_awaited_or_it_is_elsewhere(string a, string b)
        => Fix.OffersNothingAsync(Source("", "public object Any = new();", a, b));

    [Fact]
    public Task Offers_nothing_in_a_struct_which_is_copied_with_its_lock() => Fix.OffersNothingAsync("""
        public partial struct Report()
        {
            private readonly List<int> _l = [];
            [AgentTask] void A() { _l.Add(1); }
            [AgentTask] void B() { {|AGF0401:_l.Add(2)|}; }
        }
        """);

    [Fact]
    public Task Offers_nothing_in_a_record_whose_equality_a_field_would_change() => Fix.OffersNothingAsync("""
        public partial record Report()
        {
            private readonly List<int> _l = [];
            [AgentTask] void A() { _l.Add(1); }
            [AgentTask] void B() { {|AGF0401:_l.Add(2)|}; }
        }
        """);

    private static string Source(string added, string field, string a, string b) => $$"""
        #pragma warning disable CS0414
        public partial class Report
        {
            {{added}}{{field}}
            private readonly List<int> _l = [];
            [AgentTask]
            {{a}}
            [AgentTask]
            {{b}}
        }
        """;
}
