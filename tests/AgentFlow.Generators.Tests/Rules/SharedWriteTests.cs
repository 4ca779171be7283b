namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0401: two tasks that may run at once change the same state.</summary>
public class SharedWriteTests
{
    [Fact]
    public Task Reports_both_accesses_and_the_calls_that_lead_there() => Verify.ReportsAsync("""
        public partial class Report
        {
            private readonly List<string> _log = [];
            [AgentTask] async Task NewsAsync() { await Task.Yield(); Append("news"); }
            [AgentTask] async Task PricesAsync() { await Task.Yield(); {|AGF0401:_log.Add("prices")|}; }
            void Append(string line) => _log.Add(line);
        }
        """,
        "'News' and 'Prices' can run at the same time and both change '_log' (List<string>): News → Append → _log.Add(line) (Test0.cs:6); "
        + "Prices → _log.Add(\"prices\") (Test0.cs:5). No dependency orders them.");

    [Fact]
    public Task Reports_a_task_whose_items_collide() => Verify.ReportsAsync("""
        public partial class Report
        {
            private int _sum;
            [AgentTask(MaxConcurrency = 4)] async Task CountAsync([ForEach("files")] string file) { await Task.Yield(); {|AGF0401:_sum|} += file.Length; }
        }
        """,
        "Two elements of 'Count' can run at the same time and both change '_sum' (int): Count → _sum (Test0.cs:4); Count → _sum (Test0.cs:4). It runs for several elements at once.");

    [Theory]
    [InlineData("int _n; [AgentTask] void A() => _n = 1; [AgentTask] void B() => {|AGF0401:_n|} = 2;")]
    [InlineData("static int _n; [AgentTask] void A() => _n = 1; [AgentTask] static void B() => {|AGF0401:_n|} = 2;")]
    [InlineData("int N { get; set; } [AgentTask] void A() => N = 1; [AgentTask] void B() => {|AGF0401:N|} = 2;")]
    [InlineData("int _n; int N { set => _n = value; } [AgentTask] void A() => N = 1; [AgentTask] void B() => {|AGF0401:N|} = 2;")]
    [InlineData("(int X, int Y) _p; [AgentTask] void A() => _p.X = 1; [AgentTask] void B() => {|AGF0401:_p|} = (1, 2);")]
    [InlineData("int _n; [AgentTask] void A() => (_n, _) = (1, 2); [AgentTask] void B() => {|AGF0401:_n|} = 2;")]
    [InlineData("string? _s; [AgentTask] void A() => _s ??= \"a\"; [AgentTask] void B() => {|AGF0401:_s|} = \"b\";")]
    [InlineData("Dictionary<int, int> _d = []; [AgentTask] void A() => _d[1] = 1; [AgentTask] void B() => {|AGF0401:_d[2]|} = 2;")]
    [InlineData("[AgentTask] void A(List<int> list) => list.Add(1); [AgentTask] void B(List<int> list) => {|AGF0401:list.Add(2)|};")]
    [InlineData("List<int> _l = []; [AgentTask] void A() { var alias = _l; alias.Add(1); } [AgentTask] void B() => {|AGF0401:_l.Clear()|};")]
    [InlineData("List<int> _l = []; [AgentTask] void A() => new int[1].ToList().ForEach(x => _l.Add(x)); [AgentTask] void B() => {|AGF0401:_l.Clear()|};")]
    [InlineData("int _n; [AgentTask] void A() { Set(); void Set() => _n = 1; } [AgentTask] void B() => {|AGF0401:_n|} = 2;")]
    [InlineData("int _n; readonly object _a = new(), _b = new(); [AgentTask] void A() { lock (_a) _n++; } [AgentTask] void B() { lock (_b) {|AGF0401:_n|}++; }")]
    [InlineData("int _n; readonly SemaphoreSlim _g = new(4); [AgentTask] async Task A() { await _g.WaitAsync(); try { _n++; } finally { _g.Release(); } } [AgentTask] async Task B() { await _g.WaitAsync(); try { {|AGF0401:_n|}++; } finally { _g.Release(); } }")]
    [InlineData("int _n; [AgentTask(TimeoutMs = 5, Optional = true)] void {|AGF0501:A|}() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] void B() => {|AGF0401:_n|} = 2;")]
    public Task Reports_what_both_change(string members) => Verify.ReportsAsync($$"""
        #pragma warning disable CS0414, CS0649, CS0067 // fields and events of a few words
        public partial class Report
        {
            {{members}}
        }
        """);

    [Theory]
    [InlineData("int _n, _m; [AgentTask] void A() => _n = 1; [AgentTask] void B() => _m = 2;")]
    [InlineData("int _n; [AgentTask] void A() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] void B() => _n = 2;")]
    [InlineData("int _n; [AgentTask] int A() => _n = 1; [AgentTask] int B(int a) => _n = a;")]
    [InlineData("int _n; readonly object _a = new(); [AgentTask] void A() { lock (_a) _n++; } [AgentTask] void B() { lock (_a) _n++; }")]
    [InlineData("int _n; readonly object _a = new(); [AgentTask] void A() { Monitor.Enter(_a); try { _n++; } finally { Monitor.Exit(_a); } } [AgentTask] void B() { lock (_a) _n++; }")]
    [InlineData("int _n; [AgentTask] void A() => Interlocked.Increment(ref _n); [AgentTask] void B() => Interlocked.Add(ref _n, 2);")]
    [InlineData("(int X, int Y) _p; [AgentTask] void A() => _p.X = 1; [AgentTask] void B() => _p.Y = 2;")]
    [InlineData("[AgentTask] void A(List<int> one) => one.Add(1); [AgentTask] void B(List<int> other) => other.Add(2);")]
    [InlineData("[AgentTask] List<int> A() { var list = new List<int>(); list.Add(1); return list; } [AgentTask] List<int> B() { List<int> list = []; list.Add(2); return list; }")]
    [InlineData("System.Collections.Concurrent.ConcurrentBag<int> _b = []; [AgentTask] void A() => _b.Add(1); [AgentTask] void B() => _b.Add(2);")]
    [InlineData("[ThreadSafe] List<int> _l = []; [AgentTask] void A() => _l.Add(1); [AgentTask] void B() => _l.Add(2);")]
    [InlineData("int _n; [AgentTask(TimeoutMs = 5)] void {|AGF0501:A|}() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] void B() => _n = 2;")]
    [InlineData("[AgentTask] void A() { var box = new Box { N = 1 }; box.N = 2; } [AgentTask] void B() { var box = new Box { N = 1 }; box.N = 3; } class Box { public int N; }")]
    [InlineData("int _n; void Unused() => _n = 3; [AgentTask] void A() => _n = 1; [AgentTask] int B() => 2;")]
    public Task Silent_where_nothing_is_shared_or_something_keeps_them_apart(string members) => Verify.SilentAsync($$"""
        #pragma warning disable CS0414, CS0649, CS0067 // fields and events of a few words
        public partial class Report
        {
            {{members}}
        }
        """);

    [Fact]
    public Task Silent_where_a_pool_or_the_workflow_lets_one_run_at_a_time() => Verify.SilentAsync("""
        [{|AGF0305:AgentPool("writer", 1)|}]
        public partial class Report
        {
            public int _n;
            [AgentTask(Agent = "writer")] void A() => _n = 1;
            [AgentTask(Agent = "writer")] void B() => _n = 2;
        }

        [AgentWorkflow(MaxConcurrency = 1)]
        public partial class Serial
        {
            public int _n;
            [AgentTask] void A() => _n = 1;
            [AgentTask] void B() => _n = 2;
        }
        """);

    [Fact]
    public Task Silent_where_it_is_suppressed() => Verify.SilentAsync("""
        public partial class Report
        {
            public int _n;
            [AgentTask] void A() => _n = 1;
        #pragma warning disable AGF0401
            [AgentTask] void B() => _n = 2;
        #pragma warning restore AGF0401
            [System.Diagnostics.CodeAnalysis.SuppressMessage("AgentFlow", "AGF0401", Justification = "The last one may win.")]
            [AgentTask] void C() => _n = 3;
        }
        """);
}
