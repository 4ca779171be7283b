using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Tests.Effects;

/// <summary>
/// Labelled code. The first line says <c>FLAG</c> and the id that must be reported, or what it starts with; or <c>CLEAN</c>: then nothing of the
/// two analyses may be reported.
/// </summary>
public class CorpusTests
{
    private const string Folder = "tests/AgentFlow.Generators.Tests/Effects/Corpus";

    private static readonly string[] Analyses = ["AGF0207", "AGF03", "AGF04"];

    public static TheoryData<string> Cases => [.. RepositoryFiles.Below(Folder).Select(file => file.Name).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public async Task Is_judged_as_its_label_says(string name)
    {
        var text = RepositoryFiles.Below(Folder).Single(file => file.Name == name).Text;
        var label = text[..text.IndexOf('\n', StringComparison.Ordinal)].TrimEnd();

        var reported = await ReportedAsync(name, text);

        if (label.StartsWith("// CLEAN", StringComparison.Ordinal))
            Assert.True(reported.Count == 0, $"{label}\n{string.Join("\n", reported)}\n\n{text}");
        else
            Assert.True(reported.Any(found => found.Id.StartsWith(Expected(label), StringComparison.Ordinal)), $"{label}\nReported: {string.Join("\n", reported)}\n\n{text}");
    }

    private static string Expected(string label) => label["// FLAG ".Length..label.IndexOf(':', StringComparison.Ordinal)];

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string name, string text)
    {
        var project = new TestProject { Files = [(name, text)], Language = LanguageVersion.CSharp13 };
        var reported = await Reported.ByAsync(AllAnalyzers.Create(), project.Compile());
        Assert.DoesNotContain(reported, found => found.Id == "AD0001" || (found.Id.StartsWith("CS", StringComparison.Ordinal) && found.Severity == DiagnosticSeverity.Error));
        return [.. reported.Where(found => Analyses.Any(analysis => found.Id.StartsWith(analysis, StringComparison.Ordinal)))];
    }
}
