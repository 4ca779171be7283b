using System.Globalization;
using System.Text.RegularExpressions;
using AgentFlow.Generators.Testing;
using AgentFlow.Generators.Tests.Rules;

namespace AgentFlow.Generators.Tests.Documentation;

/// <summary>What the documents show is what happens.</summary>
public sealed partial class ReadmeTests
{
    private const string Around = """

        public record Bill(decimal Amount);
        public record Shipment(bool Lost);
        public record Refund(decimal Amount) { public static Refund From(Bill bill, Shipment shipment) => new(bill.Amount); }
        public record Article(string Text);
        public record Page(string Text) { public static Page From(TaskOutcome<string> summary, string? weather) => new(summary + weather); }
        public interface IBilling { Task<Bill> FetchAsync(string orderId, CancellationToken ct); }
        public interface IShipping { Task<Shipment> TrackAsync(string orderId, CancellationToken ct); }
        public interface IModel { Task<string> SummarizeAsync(Article[] articles, CancellationToken ct); }
        public interface INews
        {
            Task<Article[]> FindAsync(string topic, CancellationToken ct);
            Task<string> WeatherAsync(CancellationToken ct);
            Task NotifyAsync(CancellationToken ct);
        }
        """;

    private const string AroundPolicies = """

        public sealed class Hits : List<Uri>;
        public record Source(string Text);
        public record Note(string Text);
        public record Draft(string Text, int Quotes);
        public record Report(string Text) { public int Length => Text.Length; public static Report From(Draft draft) => new(draft.Text); }
        public interface IWeb
        {
            Task<Hits> SearchAsync(string topic, CancellationToken ct);
            Task<Source> FetchAsync(Uri url, CancellationToken ct);
            Task PublishAsync(string text, CancellationToken ct);
        }
        public interface IModel
        {
            Task<Note> ReadAsync(Source source, CancellationToken ct);
            Task<Draft> DraftAsync(IReadOnlyList<Note> notes, CancellationToken ct);
            Task<Draft> ThinkAsync(IReadOnlyList<Note> notes, CancellationToken ct);
            Task<string> ShortenAsync(Report report, CancellationToken ct);
        }
        """;

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/README.md")]
    public void The_plan_that_is_shown_is_the_one_that_is_generated(string document)
    {
        var generated = GeneratorRun.Of(Snippet("README.md", "partial class CustomerRequest") + Around, TestProject.ImplicitUsings).Text;

        Assert.Contains(Packed(Snippet(document, "// Phase 1")), Packed(generated), StringComparison.Ordinal);
    }

    [Fact]
    public Task What_is_declared_there_compiles() => Verify.SilentAsync(Snippet("README.md", "class Digest") + Around);

    /// <summary>Its snippets are one workflow: what declares the type, its members in order, and the calls.</summary>
    [Fact]
    public Task The_policies_that_are_shown_compile_as_one_workflow()
    {
        var section = RepositoryFiles.Read("README.md").Split("\n## ").Single(text => text.StartsWith("Policies\n", StringComparison.Ordinal));
        var snippets = CodeBlock().Matches(section).Select(block => block.Groups["code"].Value).ToList();
        var declares = snippets.Single(code => code.Contains("partial class", StringComparison.Ordinal));
        var calls = snippets.Single(code => code.StartsWith("var run", StringComparison.Ordinal));
        var members = snippets.Where(code => code != declares && code != calls);

        return Verify.SilentAsync($$"""
            using AgentFlow;
            {{declares}} { {{string.Concat(members)}} }
            static class Caller { static async Task CallAsync(Research research, FlowOptions options) { {{calls}} } }
            """ + AroundPolicies);
    }

    [Fact]
    public async Task The_error_that_is_shown_is_the_one_that_is_reported()
    {
        var shown = ErrorLine().Match(RepositoryFiles.Read("README.md"));

        var misspelt = Snippet("README.md", "class Digest").Replace("nameof(Compose)", "\"Sumarize\"", StringComparison.Ordinal);
        var reported = Assert.Single(await Verify.ReportedAsync(misspelt + Around));

        var place = reported.Location.GetLineSpan().StartLinePosition;
        Assert.Equal(shown.Groups["place"].Value, $"{place.Line + 1},{place.Character + 1}");
        Assert.Equal(shown.Groups["message"].Value, reported.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>The C# block that holds a text.</summary>
    private static string Snippet(string document, string text) =>
        CodeBlock().Matches(RepositoryFiles.Read(document)).Select(block => block.Groups["code"].Value)
            .First(code => code.Contains(text, StringComparison.Ordinal));

    /// <summary>A document breaks lines where it must, and leaves <c>global::</c> out.</summary>
    private static string Packed(string code) => Blank().Replace(code.Replace("global::", "", StringComparison.Ordinal), "");

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^Digest\.cs\((?<place>\d+,\d+)\): error AGF0201: (?<message>.*)$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
