namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0406: a concurrent collection is asked first and changed then.</summary>
public class CheckThenActTests
{
    private const string Seen = "private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _seen = new();";

    [Fact]
    public Task Reports_a_check_that_another_task_can_outdate() => ReportsAsync(
        """
        [AgentTask] void News(string url) { if (!_seen.ContainsKey(url)) {|AGF0406:_seen[url]|} = 1; }
        [AgentTask] void Prices(string url) => _seen.TryAdd(url, 2);
        """,
        "'News' asks '_seen' and then changes it, and 'Prices' can change it in between: do both in one call, such as GetOrAdd, AddOrUpdate or TryAdd");

    [Fact]
    public Task Reports_the_items_of_one_task() => ReportsAsync(
        """[AgentTask(MaxConcurrency = 2)] void News([ForEach("urls")] string url) { if (!_seen.TryGetValue(url, out var n)) { n = url.Length; {|AGF0406:_seen.TryAdd(url, n)|}; } }""");

    [Theory]
    [InlineData("[AgentTask] void News(string url) { if (!_seen.ContainsKey(url)) _seen[url] = 1; } [AgentTask] int Prices(string url) => _seen.Count;")]
    [InlineData("[AgentTask] void News(string url) { if (!_seen.ContainsKey(url)) _seen[url] = 1; } [AgentTask(DependsOn = [nameof(News)])] void Prices(string url) => _seen.TryAdd(url, 2);")]
    [InlineData("[AgentTask] void News(string url) => _seen.TryAdd(url, 1); [AgentTask] void Prices(string url) => _seen.TryAdd(url, 2);")]
    [InlineData("[AgentTask] void News(string url) { lock (_seen) { if (!_seen.ContainsKey(url)) _seen[url] = 1; } } [AgentTask] void Prices(string url) { lock (_seen) _seen.TryAdd(url, 2); }")]
    [InlineData("readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _other = new(); [AgentTask] void News(string url) { if (!_seen.ContainsKey(url)) _other[url] = 1; } [AgentTask] void Prices(string url) => _other.TryAdd(url, 2);")]
    public Task Silent_where_nobody_can_come_between(string members) => Verify.SilentAsync($$"""
        public partial class Report
        {
            {{Seen}}
            {{members}}
        }
        """);

    private static Task ReportsAsync(string members, params string[] messages) => Verify.ReportsAsync($"public partial class Report\n{{\n{Seen}\n{members}\n}}", messages);
}
