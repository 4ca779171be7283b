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
    [InlineData("var pages = new List<string>(); try { foreach (var url in urls) pages.Add({|AGF0302:await http.GetStringAsync(url)|}); } catch (HttpRequestException) { } return pages;")]
    [InlineData("var pages = new List<string>(); foreach (string url in urls) pages.Add({|AGF0302:await http.GetStringAsync(url)|}); return pages;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) if (url.Length > 0) pages.Add({|AGF0302:await http.GetStringAsync(url)|}); return pages;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) { var full = url + \"/\"; pages.Add({|AGF0302:await http.GetStringAsync(full)|}); } return pages;")]
    [InlineData("var pages = new string[urls.Length]; for (var i = 0; i < urls.Length; i++) pages[i] = {|AGF0302:await http.GetStringAsync(urls[i])|}; return pages;")]
    public Task Offers_nothing_where_it_might_mean_something_else(string body) => Fix.OffersNothingAsync(InPage(body));

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
