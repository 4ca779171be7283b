using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.SharedState.SharedStateAnalyzer, AgentFlow.CodeFixes.CheckThenAct.UseAtomicMethodFix>;

namespace AgentFlow.CodeFixes.Tests;

public class UseAtomicMethodFixTests
{
    [Theory]
    [InlineData("if (!_seen.ContainsKey(url)) {|AGF0406:_seen[url]|} = 1;", "_seen.TryAdd(url, 1);")]
    [InlineData("if (!_seen.ContainsKey(url)) { {|AGF0406:_seen.TryAdd(url, url.Length)|}; }", "_seen.TryAdd(url, url.Length);")]
    [InlineData("if (!_seen.TryGetValue(url, out _)) {|AGF0406:_seen[url]|} = 1;", "_seen.TryAdd(url, 1);")]
    [InlineData("if (!_seen.ContainsKey(url)) { {|AGF0406:_seen[url]|} = 1; Say(url); }", "if (_seen.TryAdd(url, 1)) { Say(url); }")]
    [InlineData("if (!_seen.ContainsKey(url)) {|AGF0406:_seen[url]|} = 1; else Say(url);", "if (!_seen.TryAdd(url, 1)) Say(url);")]
    [InlineData("if (!_seen.ContainsKey(url)) {|AGF0406:_seen[url]|} = Count(url);", "_seen.GetOrAdd(url, _ => Count(url));")]
    public Task Adds(string before, string after) => ChangesAsync(before, after);

    [Theory]
    [InlineData("if (!_seen.TryGetValue(url, out var n)) { n = url.Length; {|AGF0406:_seen.TryAdd(url, n)|}; } Say($\"{n}\");", "var n = _seen.GetOrAdd(url, url.Length); Say($\"{n}\");")]
    [InlineData("if (!_seen.TryGetValue(url, out int n)) { n = Count(url); {|AGF0406:_seen[url]|} = n; } Say($\"{n}\");", "int n = _seen.GetOrAdd(url, _ => Count(url)); Say($\"{n}\");")]
    [InlineData("int n; if (!_seen.TryGetValue(url, out n)) {|AGF0406:_seen[url]|} = n = Count(url); Say($\"{n}\");", "int n; n = _seen.GetOrAdd(url, _ => Count(url)); Say($\"{n}\");")]
    public Task Gets_or_adds(string before, string after) => ChangesAsync(before, after, "Use GetOrAdd, which does both in one call");

    [Theory]
    [InlineData("if (_seen.ContainsKey(url)) {|AGF0406:_seen[url]|}++; else _seen[url] = 1;", "_seen.AddOrUpdate(url, 1, (_, old) => old + 1);")]
    [InlineData("if (!_seen.ContainsKey(url)) {|AGF0406:_seen.TryAdd(url, 1)|}; else { _seen[url] -= url.Length * 2; }", "_seen.AddOrUpdate(url, 1, (_, old) => old - (url.Length * 2));")]
    [InlineData("if (_seen.TryGetValue(url, out var n)) {|AGF0406:_seen[url]|} = n * n; else _seen[url] = 1;", "_seen.AddOrUpdate(url, 1, (_, n) => n * n);")]
    [InlineData("if (_seen.ContainsKey(url)) {|AGF0406:_seen[url]|} = _seen[url] + 1; else _seen[url] = 1;", "_seen.AddOrUpdate(url, 1, (_, old) => old + 1);")]
    public Task Adds_or_updates(string before, string after) => ChangesAsync(before, after);

    [Theory]
    [InlineData("if (_seen.ContainsKey(url)) {|AGF0406:_seen.TryRemove(url, out _)|};", "_seen.TryRemove(url, out _);")]
    [InlineData("if (_seen.ContainsKey(url)) { {|AGF0406:_seen.TryRemove(url, out var n)|}; Say($\"{n}\"); }", "if (_seen.TryRemove(url, out var n)) { Say($\"{n}\"); }")]
    [InlineData("if (_seen.TryGetValue(url, out var n)) { {|AGF0406:_seen.TryRemove(url, out _)|}; Say($\"{n}\"); }", "if (_seen.TryRemove(url, out var n)) { Say($\"{n}\"); }")]
    [InlineData("if (_jobs.TryPeek(out _)) { {|AGF0406:_jobs.TryDequeue(out var job)|}; Say(job); } else Say(url);", "if (_jobs.TryDequeue(out var job)) { Say(job); } else Say(url);")]
    [InlineData("if (_jobs.TryPeek(out var job)) { {|AGF0406:_jobs.TryDequeue(out _)|}; Say(job); }", "if (_jobs.TryDequeue(out var job)) { Say(job); }")]
    [InlineData("if (_seen.ContainsKey(url)) { if ({|AGF0406:_seen.TryRemove(url, out var n)|}) Say($\"{n}\"); }", "if (_seen.TryRemove(url, out var n)) Say($\"{n}\");")]
    public Task Takes(string before, string after) => ChangesAsync(before, after);

    [Fact]
    public Task In_all_of_a_solution_with_its_comments() => Fix.ChangesAllAsync(
        Source("""
        // New?
        if (!_seen.ContainsKey(url)) // not yet
        {
            {|AGF0406:_seen[url]|} = 1; // once
            Say(url);
        } // done

        if (_seen.ContainsKey(url))
            // the count
            {|AGF0406:_seen[url]|} += /* so */ 2;
        else
            _seen[url] = 1;
        """),
        Source("""
        // New?
        // once
        if (_seen.TryAdd(url, 1)) // not yet
        {
            Say(url);
        } // done

        // the count
        /* so */
        _seen.AddOrUpdate(url, 1, (_, old) => old + 2);
        """));

    [Theory]
    [InlineData("if (!_seen.ContainsKey(url)) {|AGF0406:_seen[url]|} = await Task.FromResult(1);")]
    [InlineData("if (!_seen.ContainsKey(url)) {|AGF0406:_seen[url + 1]|} = 1;")]
    [InlineData("if (!_seen.ContainsKey(url)) { Say(url); {|AGF0406:_seen[url]|} = 1; }")]
    [InlineData("if (!_seen.ContainsKey(url)) { {|AGF0406:_seen[url]|} = Count(url); Say(url); }")]
    [InlineData("if (_seen.ContainsKey(url)) {|AGF0406:_seen[url]|} = 1;")]
    [InlineData("if (url.Length > 1 && !_seen.ContainsKey(url)) {|AGF0406:_seen[url]|} = 1;")]
    [InlineData("if (!_seen.TryGetValue(url, out var n)) {|AGF0406:_seen[url]|} = 1; Say($\"{n}\");")]
    [InlineData("if (!Has(url)) {|AGF0406:_seen[url]|} = 1; bool Has(string key) => _seen.ContainsKey(key);")]
    [InlineData("if (!_jobs.TryPeek(out _)) {|AGF0406:_jobs.Enqueue(url)|};")]
    [InlineData("if (_seen.ContainsKey(url)) { {|AGF0406:_seen.TryRemove(url, out var n)|}; Say($\"{n}\"); } if (url is var x) { string? n = x; Say(n); }")]
    public Task Offers_nothing_where_no_method_does_both(string body) => Fix.OffersNothingAsync(Source(body));

    private static Task ChangesAsync(string before, string after, string? title = null) => Fix.ChangesAsync(Source(before), Source(after), title: title);

    private static string Source(string body) => $$"""
        #pragma warning disable CS1998
        public partial class Report
        {
            private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _seen = new();
            private readonly System.Collections.Concurrent.ConcurrentQueue<string> _jobs = new();

            [AgentTask]
            async Task NewsAsync(string url)
            {
                {{body.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("        \n", "\n", StringComparison.Ordinal)}}
            }

            [AgentTask] void Prices(string url) { _seen.TryAdd(url, 2); _jobs.Enqueue(url); }

            private static int Count(string url) { Say(url); return url.Length; }

            private static void Say(string? text) => Console.WriteLine(text);
        }
        """;
}
