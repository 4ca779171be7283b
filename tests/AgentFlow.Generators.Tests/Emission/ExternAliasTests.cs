using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Tests.Emission;

/// <summary>A type of a reference that has an alias is written with that alias.</summary>
public sealed class ExternAliasTests
{
    private const string Parts = "namespace Parts { public class Wheel<T> { public class Rim { } } public enum Size { Small } public struct Bolt { } }";

    [Theory]
    [InlineData("[AgentTask] private Task<parts::Parts.Wheel<int>> FindAsync(List<parts::Parts.Wheel<parts::Parts.Bolt>.Rim> rims) => null!;")]
    [InlineData("[AgentTask] private parts::Parts.Size Find(parts::Parts.Size size = parts::Parts.Size.Small, parts::Parts.Bolt? bolt = null) => size;")]
    [InlineData("[AgentTask] private (parts::Parts.Bolt Low, parts::Parts.Bolt[] All) Range() => default; [AgentTask] private int Sum((parts::Parts.Bolt, parts::Parts.Bolt[]) range) => 1;")]
    [InlineData("[AgentTask] private List<parts::Parts.Bolt> All() => []; [AgentTask(Optional = true, MaxConcurrency = 2)] private parts::Parts.Bolt Turn([ForEach(nameof(All))] parts::Parts.Bolt bolt) => bolt;")]
    [InlineData("[AgentTask] private (parts::Parts.Bolt Own, Parts.Bolt Other) Both(Parts.Bolt bolt) => default;")]
    public async Task Its_alias_is_written(string members)
    {
        var reported = await ReportedAsync($"public partial class Flow {{ {members} }} ");

        Assert.Empty(reported);
    }

    [Theory]
    [InlineData("public class Flow { [AgentTask] private int Count(parts::Parts.Bolt bolt) => 1; }", "AGF0101")]
    [InlineData("public partial class Flow { [AgentTask(DependsOn = [nameof(Count)])] private parts::Parts.Bolt Count(parts::Parts.Bolt bolt) => bolt; }", "AGF0202")]
    public async Task So_it_is_in_what_stands_in(string workflow, string id)
    {
        var reported = await ReportedAsync(workflow);

        Assert.Equal([id], reported.Select(diagnostic => diagnostic.Id));
    }

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(string workflow)
    {
        var own = TestProject.Of($"extern alias parts; {workflow} namespace Parts {{ public struct Bolt {{ }} }}", TestProject.ImplicitUsings).Compile();
        var library = CSharpCompilation.Create("Parts", [CSharpSyntaxTree.ParseText(Parts)], References.Framework, TestProject.CompilationOptions);
        return Reported.ByAsync(AllAnalyzers.Create(), own.AddReferences(library.ToMetadataReference(["parts"])));
    }
}
