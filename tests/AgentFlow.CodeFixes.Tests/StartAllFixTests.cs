using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.SerialAwaits.SerialAwaitAnalyzer, AgentFlow.CodeFixes.Together.StartAllFix>;

namespace AgentFlow.CodeFixes.Tests;

/// <summary>AGF0302: starts the calls of all items, and awaits them together.</summary>
public class StartAllFixTests
{
    [Fact]
    public Task A_list() => ChangesAsync(
        """
        var pages = new List<string>();
        // One by one.
        foreach (var url in urls)
        {
            var page = {|AGF0302:await http.GetStringAsync(url).ConfigureAwait(false)|};
            pages.Add(page);
        }

        return pages;
        """,
        """
        var pages = new List<string>();
        // One by one.
        pages.AddRange(await Task.WhenAll(urls.Select(url => http.GetStringAsync(url))).ConfigureAwait(false));

        return pages;
        """);

    [Fact]
    public Task A_dictionary() => ChangesAsync(
        """
        var pages = new Dictionary<string, string>();
        foreach (var url in urls)
            pages[url] = {|AGF0302:await http.GetStringAsync(url)|};
        return pages;
        """,
        """
        var pages = new Dictionary<string, string>();
        foreach (var (url, value) in await Task.WhenAll(urls.Select(async url => (url, await http.GetStringAsync(url)))))
            pages[url] = value;
        return pages;
        """);

    [Fact]
    public Task What_is_made_of_the_value() => ChangesAsync(
        """
        var pages = new List<string>();
        foreach (var url in urls)
            pages.Add(url + {|AGF0302:await http.GetStringAsync(url)|});
        return pages;
        """,
        """
        var pages = new List<string>();
        foreach (var (url, value) in await Task.WhenAll(urls.Select(async url => (url, await http.GetStringAsync(url)))))
            pages.Add(url + value);
        return pages;
        """);

    [Fact]
    public Task Several_values_of_an_item() => ChangesAsync(
        """
        var pages = new List<byte>();
        foreach (var url in urls)
        {
            var page = {|AGF0302:await http.GetByteArrayAsync(url)|};
            pages.AddRange(page);
        }

        return pages;
        """,
        """
        var pages = new List<byte>();
        foreach (var (url, page) in await Task.WhenAll(urls.Select(async url => (url, await http.GetByteArrayAsync(url)))))
        {
            pages.AddRange(page);
        }

        return pages;
        """);

    [Fact]
    public Task Tasks_that_a_query_makes() => ChangesAsync(
        """
        var length = 0;
        foreach (var page in urls.Select(url => http.GetStringAsync(url)))
        {
            length += ({|AGF0302:await page|}).Length;
        }

        return length;
        """,
        """
        var length = 0;
        foreach (var page in await Task.WhenAll(urls.Select(url => http.GetStringAsync(url))))
        {
            length += page.Length;
        }

        return length;
        """);

    [Fact]
    public Task With_its_comments() => ChangesAsync(
        """
        var pages = new List<string>();
        // One by one.
        foreach (var url in urls) // over
        {
            // the comment inside
            pages.Add({|AGF0302:await http.GetStringAsync(url /* so */)|}); // trailing inside
        } // done

        return pages;
        """,
        """
        var pages = new List<string>();
        // One by one.
        // over
        // the comment inside
        // trailing inside
        pages.AddRange(await Task.WhenAll(urls.Select(url => http.GetStringAsync(url /* so */)))); // done

        return pages;
        """);

    [Fact]
    public Task A_dictionary_with_its_comments() => ChangesAsync(
        """
        var pages = new Dictionary<string, string>();
        foreach (var url in urls) // over
        {
            // read
            var page = {|AGF0302:await http.GetStringAsync(url)|}; // and this
            pages[url] = page; // kept
        }
        return pages;
        """,
        """
        var pages = new Dictionary<string, string>();
        foreach (var (url, page) in await Task.WhenAll(urls.Select(async url => (url, await http.GetStringAsync(url))))) // over
        {
            // read
            // and this
            pages[url] = page; // kept
        }
        return pages;
        """);

    [Fact]
    public Task A_list_bounded() => BoundsAsync(
        """
        var pages = new List<string>();
        // One by one.
        foreach (var url in urls)
        {
            var page = {|AGF0302:await http.GetStringAsync(url).ConfigureAwait(false)|}; // read
            pages.Add(page);
        }

        return pages;
        """,
        """
        var pages = new List<string>();
        // One by one.
        // read
        var items = urls.ToArray();
        var values = new string[items.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, items.Length), async (index, _) =>
        {
            var url = items[index];
            values[index] = await http.GetStringAsync(url).ConfigureAwait(false);
        }).ConfigureAwait(false);
        pages.AddRange(values);

        return pages;
        """);

    [Fact]
    public Task A_dictionary_bounded_in_a_branch() => BoundsAsync(
        """
        var pages = new Dictionary<string, string>();
        if (urls.Length > 1)
            foreach (var url in urls)
                pages[url] = {|AGF0302:await http.GetStringAsync(url)|};
        return pages;
        """,
        """
        var pages = new Dictionary<string, string>();
        if (urls.Length > 1)
        {
            var items = urls.ToArray();
            var values = new string[items.Length];
            await Parallel.ForEachAsync(Enumerable.Range(0, items.Length), async (index, _) =>
            {
                var url = items[index];
                values[index] = await http.GetStringAsync(url);
            });
            foreach (var (url, value) in items.Zip(values))
                pages[url] = value;
        }
        return pages;
        """);

    [Fact]
    public Task All_of_a_solution_bounded() => Fix.ChangesAllAsync(
        InPage("""
        var pages = new List<string>();
        foreach (var url in urls)
            pages.Add({|AGF0302:await http.GetStringAsync(url)|});
        foreach (var url in urls)
            pages.Add({|AGF0302:await http.GetStringAsync("more" + url)|});
        return pages;
        """),
        InPage("""
        var pages = new List<string>();
        var items = urls.ToArray();
        var values = new string[items.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, items.Length), async (index, _) =>
        {
            var url = items[index];
            values[index] = await http.GetStringAsync(url);
        });
        pages.AddRange(values);
        var items2 = urls.ToArray();
        var values2 = new string[items2.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, items2.Length), async (index2, _2) =>
        {
            var url = items2[index2];
            values2[index2] = await http.GetStringAsync("more" + url);
        });
        pages.AddRange(values2);
        return pages;
        """),
        action: 1);

    [Fact]
    public Task All_of_a_solution() => Fix.ChangesAllAsync(
        InPage("""
        var pages = new List<string>();
        foreach (var url in urls)
            pages.Add({|AGF0302:await http.GetStringAsync(url)|});
        foreach (var url in urls)
            pages.Add({|AGF0302:await http.GetStringAsync("more" + url)|});
        return pages;
        """),
        InPage("""
        var pages = new List<string>();
        pages.AddRange(await Task.WhenAll(urls.Select(url => http.GetStringAsync(url))));
        pages.AddRange(await Task.WhenAll(urls.Select(url => http.GetStringAsync("more" + url))));
        return pages;
        """));

    [Fact]
    public Task Imports_what_it_needs() => Fix.ChangesAsync(
        """
        namespace Demo { class Enumerable; }
        namespace Demo.Pages
        {
            public class Page(HttpClient http)
            {
                public async Task<object> ShowAsync(string[] urls)
                {
                    var pages = new List<string>();
                    foreach (var url in urls)
                        pages.Add({|AGF0302:await http.GetStringAsync(url)|});
                    return pages;
                }
            }
        }
        """,
        """
        using System.Linq;
        namespace Demo { class Enumerable; }
        namespace Demo.Pages
        {
            public class Page(HttpClient http)
            {
                public async Task<object> ShowAsync(string[] urls)
                {
                    var pages = new List<string>();
                    pages.AddRange(await Task.WhenAll(urls.Select(url => http.GetStringAsync(url))));
                    return pages;
                }
            }
        }
        """);

    [Theory]
    [InlineData("#define ODD\n", "")]
    [InlineData("// Licence.\n\n#nullable enable\n", "")]
    [InlineData("// Licence.\n#if ODD\n#define EVEN\n#endif\n", "// The page.\n")]
    [InlineData("// Licence.\nglobal using Zip = System.IO.Path;\n", "")]
    [InlineData("// Licence.\nusing System;\n", "using static System.Math;\n")]
    [InlineData("// Licence.\n\n", "#if true\nusing System.Text;\n#endif\n")]
    public Task Imports_it_below_the_head_of_the_file(string head, string next) => Fix.ChangesAsync(
        head + next + Odd("pages.Add({|AGF0302:await http.GetStringAsync(url)|});", "foreach (var url in urls) "),
        head + "using System.Linq;\n" + next + Odd("", "pages.AddRange(await Task.WhenAll(urls.Select(url => http.GetStringAsync(url))));"));

    // Here the name that is imported everywhere is another one.
    private static string Odd(string inside, string loop) => $$"""
        class Odd { class Enumerable; class Page(HttpClient http) { async Task<object> ShowAsync(string[] urls) { var pages = new List<string>(); {{loop}}{{inside}} return pages; } } }

        """;

    [Theory]
    [InlineData("var pages = new List<string>(); try { foreach (var url in urls) pages.Add({|AGF0302:await http.GetStringAsync(url)|}); } catch (HttpRequestException) { } return pages;")]
    [InlineData("var pages = new List<string>(); foreach (string url in urls) pages.Add({|AGF0302:await http.GetStringAsync(url)|}); return pages;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) if (url.Length > 0) pages.Add({|AGF0302:await http.GetStringAsync(url)|}); return pages;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) { var full = url + \"/\"; pages.Add({|AGF0302:await http.GetStringAsync(full)|}); } return pages;")]
    [InlineData("var pages = new string[urls.Length]; for (var i = 0; i < urls.Length; i++) pages[i] = {|AGF0302:await http.GetStringAsync(urls[i])|}; return pages;")]
    public Task Offers_nothing_where_it_might_mean_something_else(string body) => Fix.OffersNothingAsync(InPage(body));

    private static Task BoundsAsync(string before, string after)
        => Fix.ChangesAsync(InPage(before), InPage(after), action: 1, title: "Run as many at once as there are processors, with Parallel.ForEachAsync");

    private static Task ChangesAsync(string before, string after) => Fix.ChangesAsync(InPage(before), InPage(after));

    private static string InPage(string body) => $$"""
        public class Page(HttpClient http)
        {
            public async Task<object> ShowAsync(string[] urls)
            {
                {{body.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;
}
