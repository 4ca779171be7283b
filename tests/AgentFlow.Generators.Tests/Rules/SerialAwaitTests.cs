using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0301: independent calls are awaited one after another.</summary>
public class SerialAwaitTests
{
    private const string Services = """

        public interface INews { Task<string> GetAsync(string topic); Task<Part> OpenPartAsync(); Task<Part> PartAsync(); Task SaveAsync(string text); }
        public interface IPrices { Task<string> GetAsync(string topic); Task<int> CountAsync(); ValueTask<int> SumAsync(int n); Task ConnectAsync(); Task<bool> ValidateAsync(); }
        public interface IAuth { string Token { get; } Task<string> LoadAsync(); }
        public interface IOrderRepository { Task<string> GetAsync(string topic); }
        public interface ICustomerRepository { Task<string> GetAsync(string topic); }
        public sealed class Part { public int Length; public Task<string> ReadAsync() => Task.FromResult(""); }
        """;

    [Fact]
    public Task Reports_a_pair() => ReportsAsync(
        """
        var first = await news.GetAsync("a");
        var second = {|AGF0301:await prices.GetAsync("b")|};
        return first + second;
        """,
        "'second' does not need 'first': these two calls could run together. Start them first, then await them with Task.WhenAll.");

    [Fact]
    public Task Reports_a_run_of_three_once() => ReportsAsync(
        """
        var first = await news.GetAsync("a");
        var second = await prices.GetAsync("b");
        var third = {|AGF0301:await http.GetStringAsync("c")|};
        return first + second + third;
        """,
        "'third' does not need 'first' or 'second': these three calls could run together. Start them first, then await them with Task.WhenAll.");

    [Theory]
    [InlineData("var a = await news.GetAsync(\"a\"); var b = {|AGF0301:await prices.GetAsync(\"b\")|}; var c = await news.GetAsync(a + b); return c;")]
    [InlineData("var a = await news.GetAsync(\"a\").ConfigureAwait(false); var n = 1 + 2; var b = {|AGF0301:await prices.SumAsync(n).ConfigureAwait(false)|}; return a + b;")]
    [InlineData("var a = await news.GetAsync(\"a\"); return a + {|AGF0301:await prices.GetAsync(\"b\")|};")]
    [InlineData("var a = await news.GetAsync(\"a\"); return {|AGF0301:await prices.GetAsync(a.Length > 0 ? \"b\" : \"c\")|};", false)]
    [InlineData("string a, b; a = await news.GetAsync(\"a\"); b = {|AGF0301:await prices.GetAsync(\"b\")|}; return a + b;")]
    [InlineData("return await news.GetAsync(\"a\") + {|AGF0301:await prices.GetAsync(\"b\")|};")]
    [InlineData("var both = (await news.GetAsync(\"a\"), {|AGF0301:await prices.GetAsync(\"b\")|}); return both.Item1 + both.Item2;")]
    [InlineData("Func<Task<string>> later = async () => { var a = await news.GetAsync(\"a\"); var b = {|AGF0301:await prices.GetAsync(\"b\")|}; return a + b; }; return await later();")]
    [InlineData("return await Inner(); async Task<string> Inner() { var a = await news.GetAsync(\"a\"); var b = {|AGF0301:await prices.GetAsync(\"b\")|}; return a + b; }")]
    [InlineData("if (topic == \"\") return \"\"; try { var a = await news.GetAsync(topic); var b = {|AGF0301:await prices.GetAsync(topic)|}; return a + b; } catch (HttpRequestException) { return \"\"; }")]
    public Task Reports_what_needs_no_other(string body, bool isFlagged = true) => isFlagged ? ReportsAsync(body) : SilentAsync(body.Replace("{|AGF0301:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("var a = await news.GetAsync(\"a\"); var b = await prices.GetAsync(a); return b;")]
    [InlineData("var a = await news.GetAsync(\"a\"); var n = a.Length; var b = await prices.SumAsync(n); return a + b;")]
    [InlineData("await news.GetAsync(\"a\"); var b = await prices.GetAsync(\"b\"); return b;")]
    [InlineData("var a = await news.GetAsync(\"a\"); if (a == \"\") return \"\"; var b = await prices.GetAsync(\"b\"); return a + b;")]
    [InlineData("var a = await news.GetAsync(\"a\") ?? throw new InvalidOperationException(); var b = await prices.GetAsync(\"b\"); return a + b;")]
    [InlineData("var a = await news.GetAsync(\"a\"); Console.WriteLine(a); var b = await prices.GetAsync(\"b\"); return a + b;")]
    [InlineData("var a = await news.GetAsync(\"a\"); var b = await news.GetAsync(\"b\"); return a + b;")]
    [InlineData("var a = await news.GetAsync(\"a\"); await prices.ConnectAsync(); var b = await prices.GetAsync(\"b\"); return a + b;")]
    [InlineData("var ok = await prices.ValidateAsync(); var a = await news.GetAsync(\"a\"); return ok ? a : \"\";")]
    [InlineData("var a = await orders.GetAsync(\"a\"); var b = await customers.GetAsync(\"b\"); return a + b;")]
    [InlineData("var part = await news.PartAsync(); var text = await part.ReadAsync(); return text;")]
    [InlineData("var first = news.GetAsync(\"a\"); var second = prices.GetAsync(\"b\"); var a = await first; var b = await second; return a + b;")]
    [InlineData("using var gate = new SemaphoreSlim(1); await gate.WaitAsync(); var a = await news.GetAsync(\"a\"); var b = await prices.GetAsync(\"b\"); return a + b;")]
    [InlineData("await Task.Delay(1); var a = await news.GetAsync(\"a\"); await Task.Delay(1); var b = await prices.GetAsync(\"b\"); return a + b;")]
    [InlineData("var a = topic == \"\" ? await news.GetAsync(\"a\") : await prices.GetAsync(\"b\"); return a;")]
    [InlineData("return await news.GetAsync(\"a\") is { Length: > 0 } a && await prices.GetAsync(\"b\") is { } b ? a + b : \"\";")]
    [InlineData("var a = await http.PostAsync(\"a\", null); var b = await http.GetStringAsync(\"b\"); return a + b;")]
    [InlineData("var text = new System.Text.StringBuilder(); var a = await Write(text); var b = await Read(text); return a + b;")]
    [InlineData("var a = await Next(); var b = await Last(); return $\"{a}{b}\";")]
    public Task Silent_where_there_may_be_a_reason(string body) => SilentAsync(body);

    [Theory]
    [InlineData("var a = await LoadAsync(); var n = topic.Length; var b = {|AGF0301:await http.GetStringAsync(\"v\" + n)|}; return a + b;")]
    [InlineData("var a = await LoadAsync(); var n = _count; var b = {|AGF0301:await http.GetStringAsync(\"v\" + n)|}; return a + b;")]
    [InlineData("var a = await http.GetStringAsync(\"a\"); var n = Double; var b = {|AGF0301:await http.GetStringAsync(\"v\" + n)|}; return a + b;")]
    [InlineData("var a = await http.GetStringAsync(\"a\"); var n = topic.Length + System.Text.Encoding.UTF8.CodePage; var b = {|AGF0301:await http.GetStringAsync(\"v\" + n)|}; return a + b;")]
    [InlineData("return await http.GetStringAsync(\"a\") + _version + {|AGF0301:await http.GetStringAsync(\"b\")|};")]
    [InlineData("var a = (await http.GetStringAsync(\"a\")).Replace(topic, _version); var b = {|AGF0301:await http.GetStringAsync(\"b\")|}; return a + b;")]
    public Task Reports_where_what_is_read_between_stays_as_it_is(string body) => ReportsAsync(body);

    [Theory]
    [InlineData("var a = await LoadAsync(); var v = _version; var b = await http.GetStringAsync(\"v\" + v); return a + b;")]
    [InlineData("var a = await LoadAsync(); var v = _version.Length; var b = await http.GetStringAsync(\"b\"); return a + b + v;")]
    [InlineData("var a = await LoadAsync(); var v = Version; var b = await http.GetStringAsync(\"v\" + v); return a + b;")]
    [InlineData("var a = await LoadAsync(); Func<string> v = () => _version; var b = await http.GetStringAsync(v()); return a + b;")]
    [InlineData("var a = await http.GetStringAsync(\"a\"); var v = _version + a; var b = await LoadAsync(); return a + b + v;")]
    [InlineData("var a = (await http.GetStringAsync(\"a\")).Replace(topic, _version); var b = await LoadAsync(); return a + b;")]
    [InlineData("return await http.GetStringAsync(\"a\") + _version + await LoadAsync();")]
    [InlineData("var a = await auth.LoadAsync(); var token = auth.Token; var b = await http.GetStringAsync(token); return a + b;")]
    [InlineData("var a = await http.GetStringAsync(\"a\"); var token = auth.Token; var b = await http.GetStringAsync(token); return a + b;")]
    [InlineData("var a = await http.GetStringAsync(\"a\"); var n = Counted; var b = await http.GetStringAsync(\"v\" + n); return a + b;")]
    [InlineData("var sw = System.Diagnostics.Stopwatch.StartNew(); var a = await http.GetStringAsync(\"a\"); var took = sw.Elapsed; var b = await http.GetStringAsync(\"b\"); return a + b + took;")]
    [InlineData("var sw = System.Diagnostics.Stopwatch.StartNew(); var a = await http.GetStringAsync(\"a\"); var b = await news.GetAsync(\"b\" + sw.Elapsed); return a + b;")]
    [InlineData("var a = await http.GetStringAsync(\"a\"); var now = DateTime.UtcNow; var b = await http.GetStringAsync(\"b\"); return a + b + now;")]
    [InlineData("var a = await http.GetStringAsync(\"a\"); var now = Time; var b = await http.GetStringAsync(\"b\"); return a + b + now;")]
    [InlineData("return await http.GetStringAsync(\"a\") + DateTime.UtcNow + await http.GetStringAsync(\"b\");")]
    [InlineData("var n = 0; var a = await Inner(); var m = n; var b = await http.GetStringAsync(\"b\" + m); return a + b; async Task<string> Inner() { await Task.Yield(); n++; return \"\"; }")]
    [InlineData("var a = await HeaderAsync(); var b = await http.GetStringAsync(\"b\"); return a + b;")]
    public Task Silent_where_what_is_read_between_may_change(string body) => SilentAsync(body);

    [Theory]
    [InlineData("INews", "IPrices", true)]
    [InlineData("IUserService", "IOrderService", false)]
    [InlineData("IUserService", "IOrderRepository", false)]
    [InlineData("IUserService", "INews", true)]
    [InlineData("IUserService", "ISearchClient", true)]
    [InlineData("IWeatherService", "ITranslationService", true)]
    [InlineData("IKnownService", "IOrderService", true)]
    [InlineData("ILayeredService", "IOrderService", false)]
    public Task Silent_where_two_services_of_other_code_may_rest_on_one_database(string one, string other, bool isFlagged)
    {
        var second = "await other.GetAsync(\"b\")";
        var source = $$"""
        public class Page({{one}} one, {{other}} other)
        {
            public async Task<string> ShowAsync() { var a = await one.GetAsync("a"); var b = {{(isFlagged ? $"{{|AGF0301:{second}|}}" : second)}}; return a + b; }
        }
        public interface IUserService { Task<string> GetAsync(string topic); }
        public interface IOrderService { Task<string> GetAsync(string topic); }
        public interface ISearchClient { Task<string> GetAsync(string topic); }
        public interface IWeatherService { Task<string> GetAsync(string topic); }
        public interface ITranslationService { Task<string> GetAsync(string topic); }
        public interface IKnownService { Task<string> GetAsync(string topic); }
        public class KnownService(HttpClient http) : IKnownService { public Task<string> GetAsync(string topic) => http.GetStringAsync(topic); }
        public interface ILayeredService { Task<string> GetAsync(string topic); }
        public class LayeredService(ICustomerRepository customers) : ILayeredService { public Task<string> GetAsync(string topic) => customers.GetAsync(topic); }
        """ + Services;
        return isFlagged ? Verify.ReportsAsync(source) : Verify.SilentAsync(source);
    }

    [Theory]
    [InlineData("return await news.GetAsync(\"a\") + {|AGF0301:await prices.GetAsync(\"b\")|};", "'prices.GetAsync' does not need 'news.GetAsync': these two calls could run together. Start them first, then await them with Task.WhenAll.")]
    [InlineData("return await http.GetStringAsync(\"a\") + {|AGF0301:await http.GetStringAsync(\"b\")|};", "'http.GetStringAsync(\"b\")' does not need 'http.GetStringAsync(\"a\")': these two calls could run together. Start them first, then await them with Task.WhenAll.")]
    public Task Tells_calls_of_one_name_apart(string body, string message) => ReportsAsync(body, message);

    [Fact]
    public Task Silent_in_tests_and_in_transactions() => Verify.SilentAsync("""
        public class FactAttribute : Attribute;
        public class Tests(INews news, IPrices prices)
        {
            [Fact] public async Task<string> Works() { var a = await news.GetAsync("a"); var b = await prices.GetAsync("b"); return a + b; }
            async Task<string> Helper() { var a = await news.GetAsync("a"); var b = await prices.GetAsync("b"); return a + b; }
        }
        public class Db { public Task<IDisposable> BeginTransactionAsync() => throw new NotSupportedException(); }
        public class Moves(Db db, INews news, IPrices prices)
        {
            public async Task<string> MoveAsync() { using var move = await db.BeginTransactionAsync(); var a = await news.GetAsync("a"); var b = await prices.GetAsync("b"); return a + b; }
        }
        """ + Services);

    [Theory]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")] public class Page", "")]
    [InlineData("public class Page", "[System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")]")]
    public Task Silent_in_generated_code(string type, string method) => Verify.SilentAsync($$"""
        {{type}}(HttpClient http)
        {
            {{method}} public async Task<string> ShowAsync() { var a = await http.GetStringAsync("a"); var b = await http.GetStringAsync("b"); return a + b; }
        }
        """);

    [Fact]
    public async Task Is_a_warning_in_a_workflow_and_where_the_calls_are_known_to_take_time()
    {
        var inWorkflow = await Verify.ReportedAsync("public partial class Report(INews news, IPrices prices) { [AgentTask] async Task<string> Draft() { var a = await news.GetAsync(\"a\"); var b = await prices.GetAsync(\"b\"); return a + b; } }" + Services);
        var overHttp = await Verify.ReportedAsync("public class Report(HttpClient http) { async Task<string> Draft() { var a = await http.GetStringAsync(\"a\"); var b = await http.GetStringAsync(\"b\"); return a + b; } }");
        var elsewhere = await Verify.ReportedAsync("public class Report(INews news, IPrices prices) { async Task<string> Draft() { var a = await news.GetAsync(\"a\"); var b = await prices.GetAsync(\"b\"); return a + b; } }" + Services);

        Assert.Equal(
            [DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, DiagnosticSeverity.Info],
            new[] { inWorkflow, overHttp, elsewhere }.Select(reported => Assert.Single(reported).Severity));
    }

    [Fact]
    public async Task Silent_outside_workflows_where_that_is_asked_for()
    {
        const string Source = "public class Report(HttpClient http) { async Task<string> Draft() { var a = await http.GetStringAsync(\"a\"); var b = await http.GetStringAsync(\"b\"); return a + b; } }";

        Assert.Empty(await Verify.ReportedAsync(Source, ("agentflow.serial_await_scope", "workflows")));
    }

    [Fact]
    public Task Silent_where_two_services_rest_on_one_session() => Verify.SilentAsync("""
        namespace Microsoft.EntityFrameworkCore { public class DbContext; }
        namespace Shop
        {
            public interface IOne { Task<int> CountAsync(); }
            public interface ITwo { Task<int> CountAsync(); }
            public class One(Microsoft.EntityFrameworkCore.DbContext db) : IOne { public Task<int> CountAsync() => Task.FromResult(db.GetHashCode()); }
            public class Two(Microsoft.EntityFrameworkCore.DbContext db) : ITwo { public Task<int> CountAsync() => Task.FromResult(db.GetHashCode()); }
            public class Page(IOne one, ITwo two)
            {
                public async Task<int> ShowAsync() { var a = await one.CountAsync(); var b = await two.CountAsync(); return a + b; }
            }
        }
        """);

    private static Task ReportsAsync(string body, params string[] messages) => Verify.ReportsAsync(InPage(body), messages);

    private static Task SilentAsync(string body) => Verify.SilentAsync(InPage(body));

    private static string InPage(string body) => $$"""
        public class Page(INews news, IPrices prices, IOrderRepository orders, ICustomerRepository customers, HttpClient http, IAuth auth)
        {
            private int _count;
            private string _version = "";
            private int _asked;
            public string Version => _version;
            public int Double => _count * 2;
            public int Counted => ++_asked;
            public string Time => "at " + DateTime.UtcNow;
            private async Task<string> LoadAsync() { await Task.Yield(); _version = "2"; return "done"; }
            private async Task<string> HeaderAsync() { await Task.Yield(); http.DefaultRequestHeaders.ConnectionClose = true; return "done"; }
            public object Kept => new object[] { news, prices, orders, customers, http, auth, _count };
            public async Task<string> ShowAsync(string topic)
            {
                {{body}}
            }
            private Task<string> Write(System.Text.StringBuilder text) => Task.FromResult(text.Append(1).ToString());
            private Task<string> Read(System.Text.StringBuilder text) => Task.FromResult(text.ToString());
            private async Task<int> Next() { await Task.Yield(); return ++_count; }
            private async Task<int> Last() { await Task.Yield(); return _count; }
        }
        """ + Services;
}
