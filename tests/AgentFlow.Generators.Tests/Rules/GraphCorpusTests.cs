using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

/// <summary>
/// Labelled workflows. The first line says <c>FLAG</c> and each id that must be reported, as often as it must be; or <c>CLEAN</c>. Nothing
/// else may be reported, neither by the analyzers nor by the compiler. Beside each <c>name.cs</c> that is flagged stands
/// <c>name-near.cs</c>, its nearest clean neighbour. A line <c>// FILE</c> begins another file of the same project, and
/// <c>// PROJECT</c> another project, which refers to the one before it.
/// </summary>
public class GraphCorpusTests
{
    private const string Folder = "tests/AgentFlow.Generators.Tests/Corpus/Graph";
    private const string Near = "-near.cs";

    private static readonly string[] Ids =
    [
        "AGF0101", "AGF0102", "AGF0103", "AGF0104", "AGF0105", "AGF0106", "AGF0107",
        "AGF0201", "AGF0202", "AGF0203", "AGF0204", "AGF0205", "AGF0206", "AGF0305", "AGF0306",
    ];

    private static readonly IReadOnlyDictionary<string, string> Texts = RepositoryFiles.Below(Folder).ToDictionary(file => file.Name, file => file.Text);

    public static TheoryData<string> Cases => [.. Texts.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public async Task Is_judged_as_its_label_says(string name)
    {
        var projects = Texts[name].Split("// PROJECT\n").Select(Project).ToArray();
        var references = projects[..^1].Select(project => MetadataReference.CreateFromImage(CompiledWorkflow.Of(project).Image));

        var reported = await Reported.ByAsync(AllAnalyzers.Create(), projects[^1].Compile().AddReferences(references));

        var ids = reported.Select(found => found.Id).Order(StringComparer.Ordinal);
        Assert.True(ids.SequenceEqual(Expected(name)), $"{string.Join("\n", reported)}\n\n{Texts[name]}");
    }

    [Fact]
    public void Each_flagged_case_has_a_clean_neighbour()
    {
        foreach (var name in Texts.Keys)
        {
            var isNear = name.EndsWith(Near, StringComparison.Ordinal);
            Assert.Equal(isNear, Expected(name).Length == 0);
            Assert.Contains(isNear ? name[..^Near.Length] + ".cs" : name[..^".cs".Length] + Near, Texts.Keys);
        }
    }

    [Fact]
    public void Each_diagnostic_of_the_graph_has_a_case() => Assert.Empty(Ids.Except(Texts.Keys.SelectMany(Expected)));

    private static TestProject Project(string text) => TestProject.Of([.. text.Split("// FILE\n"), TestProject.ImplicitUsings]);

    private static string[] Expected(string name)
    {
        var label = Texts[name].Split('\n')[0].Split(':')[0].Split(' ');
        Assert.True(label is ["//", "FLAG", _, ..] or ["//", "CLEAN"], $"{name} has no label");
        return [.. label.Skip(2).Order(StringComparer.Ordinal)];
    }
}
