using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.SerialAwaits.SerialAwaitAnalyzer, AgentFlow.CodeFixes.Together.AwaitTogetherFix>;

namespace AgentFlow.CodeFixes.Tests;

/// <summary>AGF0301: awaits independent calls together.</summary>
public class AwaitTogetherFixTests
{
    private const string Title = "Await them together (each then starts even if another one fails)";

    private const string Services = """

        public interface INews { Task<string> GetAsync(string topic); Task<(string, int)> PairAsync(); }
        public interface IPrices { Task<string> GetAsync(string topic); ValueTask<int> SumAsync(int n); }
        """;

    [Fact]
    public Task A_pair() => ChangesAsync(
        """
        // First the news.
        var first = await news.GetAsync("a");
        string second = {|AGF0301:await prices.GetAsync("b")|}; // then these
        return first + second;
        """,
        """
        // First the news.
        var firstTask = news.GetAsync("a");
        var secondTask = prices.GetAsync("b");
        await Task.WhenAll(firstTask, secondTask);
        var first = await firstTask;
        string second = await secondTask; // then these
        return first + second;
        """);

    [Fact]
    public Task A_run_of_three_with_a_value_task_and_what_only_computes() => ChangesAsync(
        """
        var first = await news.GetAsync("a").ConfigureAwait(false);
        var length = first.Length;
        var n = 1 + 2;
        var second = await prices.SumAsync(n).ConfigureAwait(false);
        var third = {|AGF0301:await http.GetStringAsync("c").ConfigureAwait(false)|};
        return first + second + third + length;
        """,
        """
        var firstTask = news.GetAsync("a");
        var n = 1 + 2;
        var secondTask = prices.SumAsync(n).AsTask();
        var thirdTask = http.GetStringAsync("c");
        await Task.WhenAll(firstTask, secondTask, thirdTask).ConfigureAwait(false);
        var first = await firstTask.ConfigureAwait(false);
        var length = first.Length;
        var second = await secondTask.ConfigureAwait(false);
        var third = await thirdTask.ConfigureAwait(false);
        return first + second + third + length;
        """);

    [Fact]
    public Task Values_that_go_to_parts_and_on_to_the_next_expression() => ChangesAsync(
        """
        var (first, n) = await news.PairAsync();
        var twice = n * 2;
        var second = (await prices.GetAsync("b")).Length;
        return first + second + twice + {|AGF0301:await http.GetStringAsync("c")|};
        """,
        """
        var pairTask = news.PairAsync();
        var getTask = prices.GetAsync("b");
        var getStringTask = http.GetStringAsync("c");
        await Task.WhenAll(pairTask, getTask, getStringTask);
        var (first, n) = await pairTask;
        var twice = n * 2;
        var second = (await getTask).Length;
        return first + second + twice + await getStringTask;
        """);

    [Fact]
    public Task One_expression() => ChangesAsync(
        """
        var getTask = 1;
        return await news.GetAsync("a") + {|AGF0301:await prices.GetAsync("b")|} + getTask;
        """,
        """
        var getTask = 1;
        var getTask2 = news.GetAsync("a");
        var getTask3 = prices.GetAsync("b");
        await Task.WhenAll(getTask2, getTask3);
        return await getTask2 + await getTask3 + getTask;
        """);

    [Fact]
    public Task A_value_task_that_is_made_a_task_already() => ChangesAsync(
        """
        var first = await news.GetAsync("a");
        var second = {|AGF0301:await prices.SumAsync(2).AsTask().ConfigureAwait(false)|};
        return first + second;
        """,
        """
        var firstTask = news.GetAsync("a");
        var secondTask = prices.SumAsync(2).AsTask();
        await Task.WhenAll(firstTask, secondTask);
        var first = await firstTask;
        var second = await secondTask.ConfigureAwait(false);
        return first + second;
        """);

    [Fact]
    public Task What_stands_on_one_line() => ChangesAsync(
        """if (news is not null) { var a = await news.GetAsync("a"); var b = {|AGF0301:await prices.GetAsync("b")|}; return a + b; } return "";""",
        """
        if (news is not null)
        {
            var aTask = news.GetAsync("a");
            var bTask = prices.GetAsync("b");
            await Task.WhenAll(aTask, bTask);
            var a = await aTask;
            var b = await bTask;
            return a + b;
        }
        return "";
        """);

    [Fact]
    public Task With_its_comments() => ChangesAsync(
        """
        // First the news.
        var first = await news // whose
            .GetAsync("a" /* topic */).ConfigureAwait(/* here */ false); // read
        // Then the prices.
        var second = {|AGF0301:await prices.GetAsync("b").ConfigureAwait(false)|};
        return first + second;
        """,
        """
        // First the news.
        var firstTask = news // whose
            .GetAsync("a" /* topic */);
        // Then the prices.
        var secondTask = prices.GetAsync("b");
        await Task.WhenAll(firstTask, secondTask).ConfigureAwait(false);
        var first = await firstTask.ConfigureAwait(/* here */ false); // read
        var second = await secondTask.ConfigureAwait(false);
        return first + second;
        """);

    [Fact]
    public Task Offers_nothing_for_what_is_no_task() => Fix.OffersNothingAsync("""
        public class Call { public System.Runtime.CompilerServices.TaskAwaiter<string> GetAwaiter() => Task.FromResult("").GetAwaiter(); }
        public interface INews { Call GetAsync(string topic); }
        public class Page(INews news, INews prices)
        {
            public object Kept => new object[] { news, prices };

            public async Task<string> ShowAsync()
            {
                var first = await news.GetAsync("a");
                var second = {|AGF0301:await prices.GetAsync("b")|};
                return first + second;
            }
        }
        """);

    [Fact]
    public Task Offers_nothing_where_a_local_function_is_one_expression() => Fix.OffersNothingAsync(InPage("""
        return await Both();
        async Task<string> Both() => await news.GetAsync("a") + {|AGF0301:await prices.GetAsync("b")|};
        """));

    [Fact]
    public Task All_of_a_solution() => Fix.ChangesAllAsync(
        InPage("""
        var a = await news.GetAsync("a");
        var b = {|AGF0301:await prices.GetAsync("b")|};
        var c = await news.GetAsync(a + b);
        var d = {|AGF0301:await http.GetStringAsync("d")|};
        return c + d;
        """),
        InPage("""
        var aTask = news.GetAsync("a");
        var bTask = prices.GetAsync("b");
        await Task.WhenAll(aTask, bTask);
        var a = await aTask;
        var b = await bTask;
        var cTask = news.GetAsync(a + b);
        var dTask = http.GetStringAsync("d");
        await Task.WhenAll(cTask, dTask);
        var c = await cTask;
        var d = await dTask;
        return c + d;
        """));

    [Theory]
    [InlineData("try { var a = await news.GetAsync(\"a\"); var b = {|AGF0301:await prices.GetAsync(\"b\")|}; return a + b; } catch (HttpRequestException) { return \"\"; }")]
    [InlineData("using var own = new HttpClient(); var a = await news.GetAsync(\"a\"); var b = {|AGF0301:await prices.GetAsync(\"b\")|}; return a + b;")]
    [InlineData("var a = await news.GetAsync(\"a\");\n#if true\nvar b = {|AGF0301:await prices.GetAsync(\"b\")|};\n#endif\nreturn a + b;")]
    public Task Offers_nothing_where_it_might_mean_something_else(string body) => Fix.OffersNothingAsync(InPage(body));

    [Fact]
    public Task Values_that_go_to_what_is_new() => ChangesAsync(
        """
        var texts = new System.Collections.Generic.Dictionary<string, string>();
        texts["a"] = await news.GetAsync("a");
        var both = texts.Count + 1;
        texts["b"] = {|AGF0301:await prices.GetAsync("b")|};
        return texts["a"] + both;
        """,
        """
        var texts = new System.Collections.Generic.Dictionary<string, string>();
        var getTask = news.GetAsync("a");
        var getTask2 = prices.GetAsync("b");
        await Task.WhenAll(getTask, getTask2);
        texts["a"] = await getTask;
        var both = texts.Count + 1;
        texts["b"] = await getTask2;
        return texts["a"] + both;
        """);

    [Fact]
    public Task Values_that_a_condition_compares() => ChangesAsync(
        """
        if (await news.GetAsync("a") == {|AGF0301:await prices.GetAsync("b")|})
        {
            return "same";
        }

        return "";
        """,
        """
        var getTask = news.GetAsync("a");
        var getTask2 = prices.GetAsync("b");
        await Task.WhenAll(getTask, getTask2);
        if (await getTask == await getTask2)
        {
            return "same";
        }

        return "";
        """);

    private static Task ChangesAsync(string before, string after) => Fix.ChangesAsync(InPage(before), InPage(after), title: Title);

    private static string InPage(string body) => $$"""
        public class Page(INews news, IPrices prices, HttpClient http)
        {
            public object Kept => new object[] { news, prices, http };

            public async Task<string> ShowAsync()
            {
                {{body.Replace("\n", "\n        ", StringComparison.Ordinal).Replace("        #", "#", StringComparison.Ordinal)}}
            }
        }
        """ + Services;
}
