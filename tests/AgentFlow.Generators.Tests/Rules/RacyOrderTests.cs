namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0407: both accesses are synchronised, but the order of the tasks decides what is read.</summary>
public class RacyOrderTests
{
    [Fact]
    public Task Reports_a_guarded_read_beside_a_guarded_write() => Verify.ReportsAsync("""
        public partial class Report
        {
            private readonly object _gate = new();
            private int _best;
            [AgentTask] void Search(int found) { lock (_gate) _best = found; }
            [AgentTask] int Verdict() { lock (_gate) return {|AGF0407:_best|}; }
        }
        """,
        "'Search' and 'Verdict' can run at the same time: '_best' (int) is guarded, but which of them comes first decides what is read: Search → _best (Test0.cs:5); Verdict → _best (Test0.cs:6). No dependency orders them.");

    [Theory]
    [InlineData("int _n; [AgentTask] void A() => Interlocked.Increment(ref _n); [AgentTask] int B() => Volatile.Read(ref {|AGF0407:_n|});")]
    [InlineData("event Action? Done; [AgentTask] void A() => Done += () => { }; [AgentTask] void B() => {|AGF0407:Done|}?.Invoke();")]
    public Task Reports_atomic_operations(string members) => Verify.ReportsAsync($$"""
        #pragma warning disable CS0414, CS0649, CS0067 // fields and events of a few words
        public partial class Report
        {
            {{members}}
        }
        """);

    [Theory]
    [InlineData("int _n; [AgentTask] void A() => Interlocked.Increment(ref _n); [AgentTask] void B() => Interlocked.Increment(ref _n);")]
    [InlineData("volatile bool _stop; [AgentTask] void A() => _stop = true; [AgentTask] bool B() => _stop;")]
    [InlineData("int _n; [AgentTask] void A() => Interlocked.Increment(ref _n); [AgentTask(DependsOn = [nameof(A)])] int B() => Volatile.Read(ref _n);")]
    [InlineData("event Action? Done; [AgentTask] void A() => Done += () => { }; [AgentTask] void B() => Done -= () => { };")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _d = new(); [AgentTask] void A() => _d.TryAdd(1, 1); [AgentTask] bool B() => _d.TryGetValue(1, out _);")]
    public Task Silent_where_the_order_is_there_or_does_not_matter(string members) => Verify.SilentAsync($$"""
        #pragma warning disable CS0414, CS0649, CS0067 // fields and events of a few words
        public partial class Report
        {
            {{members}}
        }
        """);
}
