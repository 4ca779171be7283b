namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0402: a task reads what another, possibly at once, changes.</summary>
public class SharedReadTests
{
    [Fact]
    public Task Reports_a_read_beside_a_write() => Verify.ReportsAsync("""
        public partial class Report
        {
            private string _topic = "";
            [AgentTask] async Task ChooseAsync() { await Task.Yield(); _topic = "rain"; }
            [AgentTask] async Task<int> SearchAsync() { await Task.Yield(); return {|AGF0402:_topic|}.Length; }
        }
        """,
        "'Choose' and 'Search' can run at the same time, and one changes '_topic' (string) while the other reads it: Choose → _topic (Test0.cs:4); Search → _topic (Test0.cs:5). No dependency orders them.");

    [Theory]
    [InlineData("List<int> _l = []; [AgentTask] void A() { foreach (var x in _l) Console.Write(x); } [AgentTask] void B() => {|AGF0402:_l.Add(1)|};")]
    [InlineData("List<int> _l = []; [AgentTask] int A() => _l.Count; [AgentTask] void B() => {|AGF0402:_l.Add(1)|};")]
    [InlineData("List<int> _l = []; [AgentTask] int A() => _l.Where(x => x > 1).Count(); [AgentTask] void B() => {|AGF0402:_l.Add(1)|};")]
    [InlineData("Dictionary<int, int> _d = []; [AgentTask] bool A() => _d.TryGetValue(1, out _); [AgentTask] void B() => {|AGF0402:_d[1]|} = 2;")]
    [InlineData("int[] _a = new int[2]; [AgentTask] int A(int i) => _a[i]; [AgentTask] void B(int i) => {|AGF0402:_a[i]|} = 2;")]
    public Task Reports_what_is_read_of_a_collection(string members) => Verify.ReportsAsync($$"""
        #pragma warning disable CS0414, CS0649, CS0067 // fields and events of a few words
        public partial class Report
        {
            {{members}}
        }
        """);

    [Theory]
    [InlineData("List<int> _l = [1]; [AgentTask] int A() => _l.Count; [AgentTask] bool B() => _l.Contains(1);")]
    [InlineData("volatile bool _stop; [AgentTask] void A() => _stop = true; [AgentTask] bool B() => _stop;")]
    [InlineData("int _n; [AgentTask] void A() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] int B() => _n;")]
    [InlineData("const int N = 1; [AgentTask] int A() => N; [AgentTask] int B() => N;")]
    [InlineData("readonly object _a = new(); public int _n; [AgentTask] int A() { lock (_a) return _n; } [AgentTask] int B() { lock (_a) return _n; }")]
    public Task Silent_where_nobody_changes_it_or_an_order_is_there(string members) => Verify.SilentAsync($$"""
        public partial class Report
        {
            {{members}}
        }
        """);
}
