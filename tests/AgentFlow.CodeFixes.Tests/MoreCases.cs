namespace AgentFlow.CodeFixes.Tests;

/// <summary>Code that fixes change, in the odder forms that code has.</summary>
internal static class MoreCases
{
    private const string Services = """

        public interface INews { Task<string> GetAsync(string topic); }
        public interface IPrices { Task<string> GetAsync(string topic); ValueTask<int> SumAsync(int n); }
        public interface IModel { Task<string> AskAsync(string question, CancellationToken ct = default); ValueTask SaveAsync(); }
        """;

    public static IEnumerable<(string Name, string Text)> All =>
    [
        ("one line", InPage("async Task<string> ShowAsync() { var a = await news.GetAsync(\"a\"); string b = await prices.GetAsync(\"b\"); return a + b; }")),
        ("two on a line", InPage("async Task<string> ShowAsync()\n    {\n        var a = await news.GetAsync(\"a\"); var n = 1; var b = await prices.SumAsync(n);\n        return a + b;\n    }")),
        ("value tasks", InPage("async Task<int> ShowAsync()\n    {\n        var a = await (news.GetAsync(\"a\")).ConfigureAwait(true);\n        var b = await prices.SumAsync(1).AsTask().ConfigureAwait(false);\n        var c = await (http.GetStringAsync(\"c\")).ConfigureAwait(false);\n        return a.Length + b + c.Length;\n    }")),
        ("in a lambda", InPage("Func<Task<string>> Show() => async () =>\n    {\n        string? a = await news.GetAsync(\"a\");\n        var b = await prices.GetAsync(\"b\");\n        return a + b;\n    };")),
        ("in a tuple", InPage("async Task<string> ShowAsync()\n    {\n        var (a, b) = (await news.GetAsync(\"a\"), await prices.GetAsync(\"b\"));\n        return a + b;\n    }")),
        ("after a directive", "#define A\n// Licence.\n#nullable enable\n" + InPage("async Task<string> ShowAsync()\n    {\n#if A\n        var n = 1;\n#endif\n        if (n > 0)\n        {\n            var a = await news.GetAsync(\"a\");\n            var b = await prices.GetAsync(\"b\");\n            return a + b;\n        }\n        return \"\";\n    }")),
        ("nested", InPage("async Task<string> ShowAsync(bool all)\n    {\n        if (all)\n        {\n            foreach (var n in new[] { 1, 2 })\n            {\n                var a = await news.GetAsync($\"{n}\");\n                string? b = await prices.GetAsync($\"{(all ? 1 : 2)}\");\n                Console.WriteLine(a + b);\n            }\n        }\n        async Task<int> LengthAsync() { var a = await news.GetAsync(\"a\"); var b = await http.GetStringAsync(\"b\"); return (a + b).Length; }\n        return $\"{await LengthAsync()}\";\n    }")),
        ("loop", InLoop("var pages = new List<string>();\n        foreach (var url in urls)\n        {\n            var page = await http.GetStringAsync(url).ConfigureAwait(false);\n            pages.Add(page);\n        }\n        return pages;")),
        ("loop of pairs", InLoop("var pages = new Dictionary<string, string?>();\n        foreach (var url in urls)\n        {\n            string? page = await http.GetStringAsync(url);\n            pages[url] = page;\n        }\n        return pages;")),
        ("loop on one line", InLoop("var pages = new List<string>(); foreach (var url in urls) pages.Add(await http.GetStringAsync(url)); return pages;")),
        ("two loops", InLoop("var pages = new List<string>();\n        if (urls.Length > 1)\n            foreach (var url in urls.Where(url => url != \"\"))\n                pages.Add(await http.GetStringAsync(url));\n        foreach (var part in urls)\n        {\n            foreach (var url in part.Split(' '))\n                pages.Add(await http.GetStringAsync(url));\n        }\n        return pages;")),
        ("loop over tasks", InLoop("var n = 0;\n        foreach (var page in urls.Select(url => http.GetStringAsync(url)))\n        {\n            n += (await page).Length;\n        }\n        return n;")),
        ("blocking value", InFlow("[AgentTask] ValueTask<int> A(IModel model, int n) { if (n == 1) return default; if (n == 2) return new(5); if (n == 3) return n > 4 ? new(6) : default; var text = model.AskAsync(\"?\").Result; return new ValueTask<int>(text.Length); }")),
        ("blocking switch", InFlow("[AgentTask] ValueTask<int> A(IModel model, int n) => model.AskAsync(\"?\").Result.Length switch { 1 => new(1), 2 => default, _ => throw new InvalidOperationException() };")),
        ("blocking nothing", InFlow("[AgentTask]\n    Task A(IModel model, int n)\n    {\n        if (n == 1)\n            return Task.CompletedTask;\n        if (n == 2)\n            return model.AskAsync(\"2\");\n        model.SaveAsync().AsTask().Wait();\n        Thread.Sleep(n);\n        return Task.CompletedTask;\n    }")),
        ("counters", InFlow("private int _n; private long _sum;\n    [AgentTask] int A(int by) { _sum -= by * 2; return _n++; }\n    [AgentTask]\n    void B()\n    {\n        --_n;\n        _sum += 3;\n    }\n    [AgentTask] int C() => this._n++;")),
        ("locks", InFlow("private readonly List<string> _found = [];\n    [AgentTask] void A() => _found.Add(\"a\");\n    [AgentTask]\n    async Task<int> B(IModel model)\n    {\n        var text = await model.AskAsync(\"?\");\n        if (_found.Count > 0)\n        {\n            return 1;\n        }\n        _found.Add(text);\n        return 2;\n    }")),
        ("tokens", InFlow("[AgentTask(TimeoutMs = 5)]\n    async Task<int> A(\n        IModel model,\n        string topic)\n    {\n        return (await model.AskAsync(\n            topic)).Length + await B(model, topic, 5);\n    }\n    [AgentTask(TimeoutMs = 5)] async Task<int> B(IModel model, string A, int n = 3) => (await model.AskAsync(A)).Length + n;\n    [AgentTask] Task<string> C(IModel model, CancellationToken ct) => model.AskAsync(\"?\");")),
        ("checks", InFlow("""
            private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _seen = new();
            private readonly System.Collections.Concurrent.ConcurrentQueue<string> _jobs = new();
            [AgentTask] void A(string url) { if (!_seen.ContainsKey(url)) _seen[url] = 1; else Console.WriteLine(url); }
            [AgentTask] int B(string url) { if (!_seen.TryGetValue(url, out var n)) { n = int.Parse(url); _seen.TryAdd(url, n); } return n; }
            [AgentTask]
            void C(string url)
            {
                if (_seen.ContainsKey(url))
                    _seen[url]++;
                else
                    _seen[url] = 1;
            }
            [AgentTask] void D(string url) { if (_seen.TryGetValue(url, out var n)) { _seen[url] = n * 2; } else { _seen.TryAdd(url, 1); } }
            [AgentTask] void E(string url) { if (_seen.ContainsKey(url)) { _seen.TryRemove(url, out var n); Console.WriteLine(n); } }
            [AgentTask] void F(string url)
            {
                if (_jobs.TryPeek(out _))
                {
                    _jobs.TryDequeue(out var job);
                    Console.WriteLine(job);
                }
            }
            [AgentTask] void G(string url) { if (_jobs.TryPeek(out _)) { if (_jobs.TryDequeue(out var job)) { Console.WriteLine(job); } } }
            [AgentTask] void H(string url) => _jobs.Enqueue(url);
            """)),
        ("checks in lambdas", InFlow("""
            private readonly System.Collections.Concurrent.ConcurrentDictionary<string, List<string>?> _lists = new();
            [AgentTask]
            void A(string[] urls)
            {
                foreach (var url in urls)
                {
                    if (url.Length > 0)
                    {
                        if (!_lists.TryGetValue(url, out var list))
                        {
                            list = new List<string> { url };
                            _lists[url] = list;
                        }
                        list?.Add(url);
                    }
                    else if (!_lists.ContainsKey(url))
                        _lists[url] = null;
                    else
                    {
                        Console.WriteLine(url);
                    }
                }
            }
            [AgentTask] void B(string url) { Action act = () => { if (!_lists.ContainsKey(url)) { _lists.TryAdd(url, []); } }; act(); }
            """)),
        ("names", InFlow("""
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = new[] { "A" })] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), "A", "Bee", nameof(C)])] int C() => 3;
            [AgentTask(DependsOn = new string[] { nameof(A), nameof(B) }, Optional = true)] int D() => 4;
            """)),
    ];

    private static string InPage(string member) => $$"""
        public class Page(INews news, IPrices prices, HttpClient http)
        {
            public object Kept => new object[] { news, prices, http };

            public {{member}}
        }
        """ + Services;

    private static string InLoop(string body) => $$"""
        public class Page(HttpClient http)
        {
            public async Task<object> ShowAsync(string[] urls)
            {
                {{body}}
            }
        }
        """;

    private static string InFlow(string members) => $$"""
        public partial class Report
        {
            {{members}}
        }
        """ + Services;
}
