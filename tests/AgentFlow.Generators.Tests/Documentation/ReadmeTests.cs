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
