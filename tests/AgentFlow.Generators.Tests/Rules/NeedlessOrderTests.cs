namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0207: a dependency that only serializes.</summary>
public class NeedlessOrderTests
{
    [Fact]
    public Task Reports_a_dependency_of_two_tasks_that_share_nothing() => Verify.ReportsAsync("""
        public partial class Report
        {
            public int _words, _lines;
            [AgentTask] void CountWords(string text) => _words = text.Length;
            [AgentTask(DependsOn = [{|AGF0207:nameof(CountWords)|}])] void CountLines(string text) => _lines = Half(text.Length);
            static int Half(int n) => n / 2;
        }
        """,
        "'CountLines' waits for 'CountWords', takes nothing from it and shares no state with it: without this dependency the two could run together. Remove it, or leave it if their order matters to somebody else.");

    [Theory]
    [InlineData("int _n; [AgentTask] void A() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] int B() => _n;")]
    [InlineData("int _n, _m; [AgentTask] int A() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] void B(int a) => _m = a;")]
    [InlineData("int _n, _m; [AgentTask] void A() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] void B() { _m = 2; Console.WriteLine(); }")]
    [InlineData("int _n, _m; HttpClient? _http; [AgentTask] async Task A() => _n = (await _http!.GetStringAsync(\"\")).Length; [AgentTask(DependsOn = [nameof(A)])] void B() => _m = 2;")]
    [InlineData("[AgentTask] void A() { } [AgentTask(DependsOn = [nameof(A)])] void B() { }")]
    [InlineData("int _n, _m; bool No() => false; [AgentTask] void A() => _n = 1; [AgentTask(DependsOn = [nameof(A)], When = nameof(No))] void B() => _m = 2;")]
    [InlineData("int _n, _m; [AgentTask(Optional = true)] void A() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] void B() => _m = 2;")]
    [InlineData("int _n, _m; [AgentTask] void A(int limit) { if (limit < 0) throw new ArgumentException(\"limit\"); _n = limit; } [AgentTask(DependsOn = [nameof(A)])] void B() => _m = 2;")]
    [InlineData("int _n, _m; void Check(int limit) { if (limit < 0) throw new ArgumentException(\"limit\"); } [AgentTask] void A(int limit) { Check(limit); _n = limit; } [AgentTask(DependsOn = [nameof(A)])] void B() => _m = 2;")]
    [InlineData("int _n, _m; [AgentTask] void A(string text) => _n = int.Parse(text); [AgentTask(DependsOn = [nameof(A)])] void B() => _m = 2;")]
    [InlineData("int _n, _m; [AgentTask] void A(string text) { ArgumentNullException.ThrowIfNull(text); _n = 1; } [AgentTask(DependsOn = [nameof(A)])] void B() => _m = 2;")]
    [InlineData("int _n, _m; [AgentTask(TimeoutMs = 100)] async Task A(CancellationToken token) { await Task.Delay(1, token); _n = 1; } [AgentTask(DependsOn = [nameof(A)])] void B() => _m = 2;")]
    [InlineData("int _n; [AgentTask] void A() => _n = 1; [AgentTask(DependsOn = [nameof(A)])] int B() => _n; [AgentTask(DependsOn = [nameof(B)])] void C() => _n = 2;")]
    [InlineData("int _n, _m; [AgentTask] async Task<int> A() { await Task.Yield(); return _n = 1; } [AgentTask] void B(int a) => _m = a; [AgentTask(DependsOn = [nameof(B)])] int C(string text) => _n + text.Length;")]
    public Task Silent_where_there_may_be_a_reason(string members) => Verify.SilentAsync($$"""
        #pragma warning disable CS0414, CS0649, CS0067 // fields and events of a few words
        public partial class Report
        {
            {{members}}
        }
        """);
}
