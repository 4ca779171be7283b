using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Tests.Effects;

/// <summary>What the analyzers say of this repository's own code: nothing. Some of its references are missing here, which must not matter.</summary>
public class OwnSourcesTests
{
    [Theory]
    [InlineData("src/AgentFlow")]
    [InlineData("src/AgentFlow.Generators")]
    [InlineData("src/AgentFlow.CodeFixes")]
    [InlineData("samples/01-ReleaseCheck")]
    [InlineData("samples/02-DocumentPipeline")]
    [InlineData("tests/AgentFlow.Generators.Testing")]
    public async Task Nothing_is_reported(string folder)
    {
        var files = RepositoryFiles.Below(folder).Select((file, index) => ($"{index}-{file.Name}", file.Text)).Append(("Usings.cs", TestProject.ImplicitUsings)).ToArray();
        var project = new TestProject { Files = files, Language = LanguageVersion.Preview };

        var reported = await Reported.ByAsync(AllAnalyzers.Create(), project.Compile());

        Assert.DoesNotContain(reported, found => found.Id.StartsWith("AGF", StringComparison.Ordinal) || found.Id == "AD0001");
    }

    [Fact]
    public async Task The_order_of_files_changes_nothing()
    {
        var files = RepositoryFiles.Below("tests/AgentFlow.Generators.Tests/Effects/Corpus")
            .Select((file, index) => ($"{file.Name}", $"namespace Case{index} {{\n{file.Text.Replace("partial class W {", "public partial class W {", StringComparison.Ordinal)}\n}}"))
            .Take(60)
            .ToArray();

        var forth = await TextsAsync(files);
        var back = await TextsAsync([.. files.Reverse()]);

        Assert.NotEmpty(forth);
        Assert.Equal(forth, back);
    }

    private static async Task<IReadOnlyList<string>> TextsAsync((string Name, string Text)[] files)
    {
        var reported = await Reported.ByAsync(AllAnalyzers.Create(), new TestProject { Files = files, Language = LanguageVersion.CSharp13 }.Compile());
        return [.. reported.Where(found => found.Id.StartsWith("AGF", StringComparison.Ordinal)).Select(found => found.ToString())];
    }
}
