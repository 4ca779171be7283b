using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

/// <summary>AGF0302: a loop awaits independent items one by one.</summary>
public class SerialLoopTests
{
    [Fact]
    public Task Reports_a_loop_that_collects() => ReportsAsync(
        "var pages = new List<string>(); foreach (var url in urls) pages.Add({|AGF0302:await http.GetStringAsync(url)|}); return pages;",
        "This loop waits for 'GetStringAsync' of one item before it starts the next, and no item needs another: they could run together. Start them all, then await them with Task.WhenAll.");

    [Theory]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) { var page = {|AGF0302:await http.GetStringAsync(url)|}; pages.Add(page); } return pages;")]
    [InlineData("var pages = new Dictionary<string, string>(); foreach (var url in urls) pages[url] = {|AGF0302:await http.GetStringAsync(url)|}; return pages;")]
    [InlineData("var pages = new Dictionary<string, string>(); foreach (var url in urls) pages.Add(url, {|AGF0302:await http.GetStringAsync(url)|}); return pages;")]
    [InlineData("var n = 0; foreach (var page in urls.Select(url => http.GetStringAsync(url))) n += ({|AGF0302:await page|}).Length; return n;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) pages.Add({|AGF0302:await Fetch(url)|}); return pages;")]
    public Task Reports_each_shape(string body) => ReportsAsync(body);

    [Theory]
    [InlineData("foreach (var url in urls) await http.GetStringAsync(url); return 1;")]
    [InlineData("foreach (var url in urls) Console.WriteLine(await http.GetStringAsync(url)); return 1;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) { var page = await http.GetStringAsync(url); if (page == \"\") break; pages.Add(page); } return pages;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) pages.Add(await http.GetStringAsync(url + pages.Count)); return pages;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) pages.Add(await model.AskAsync(url)); return pages;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) pages.Add(await Count(url)); return pages;")]
    [InlineData("var last = \"\"; foreach (var url in urls) last = await http.GetStringAsync(url + last); return last;")]
    [InlineData("var n = 0; foreach (var page in urls.Select(url => http.GetStringAsync(url)).ToList()) n += (await page).Length; return n;")]
    [InlineData("var pages = new List<string>(); foreach (var url in urls) pages.Add((await http.PostAsync(url, null)).ToString()); return pages;")]
    [InlineData("var pages = new List<string>(); for (var i = 0; i < 3; i++) { try { pages.Add(await http.GetStringAsync(urls[0])); break; } catch (HttpRequestException) { await Task.Delay(1); } } return pages;")]
    public Task Silent_where_an_item_may_need_another(string body) => Verify.SilentAsync(InPage(body));

    private static Task ReportsAsync(string body, params string[] messages) => Verify.ReportsAsync(InPage(body), messages);

    private static string InPage(string body) => $$"""
        public interface IModel { Task<string> AskAsync(string text); }
        public class Page(HttpClient http, IModel model)
        {
            private int _count;
            public object Kept => new object[] { http, model };
            public async Task<object> ShowAsync(string[] urls)
            {
                {{body}}
            }
            private async Task<string> Fetch(string url) => await http.GetStringAsync(url);
            private async Task<string> Count(string url) { await Task.Yield(); return url + ++_count; }
        }
        """;
}
