using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Tests.Architecture;

/// <summary>Data flows one way; see <c>src/README.md</c>. What a folder may not touch, its files do not name.</summary>
public sealed class LayeringTests
{
    private const string Sources = "src/AgentFlow.Generators";

    private static readonly string[] Symbols =
    [
        nameof(ISymbol), nameof(INamedTypeSymbol), nameof(IMethodSymbol), nameof(ITypeSymbol), nameof(IParameterSymbol), nameof(AttributeData),
        nameof(Compilation), nameof(SemanticModel), nameof(SyntaxNode), nameof(SyntaxTree), nameof(Location),
    ];

    [Theory]
    [InlineData("Model")]
    [InlineData("Planning")]
    [InlineData("Emission")]
    public void SeesNoSymbolsOrSyntax(string folder)
    {
        Assert.All(FilesOf(folder), file => Assert.Empty(NamesIn(file).Intersect(Symbols)));
    }

    [Theory]
    [InlineData("Model", "Parsing", "Planning", "Emission", "Effects", "Rules", "Analyzers")]
    [InlineData("Parsing", "Planning", "Emission", "Effects", "Rules", "Analyzers")]
    [InlineData("Planning", "Parsing", "Emission", "Effects", "Rules", "Analyzers")]
    [InlineData("Emission", "Parsing", "Effects", "Analyzers")]
    [InlineData("Effects", "Planning", "Emission", "Rules", "Analyzers")]
    [InlineData("Rules", "Emission", "Analyzers")]
    [InlineData("Analyzers", "Emission")]
    public void KnowsNothingOf(string folder, params string[] others)
    {
        Assert.All(FilesOf(folder), file => Assert.Empty(UsingsOf(file).Intersect(others.Select(other => "AgentFlow.Generators." + other))));
    }

    [Fact]
    public void ParsingReportsNothing()
    {
        Assert.All(FilesOf("Parsing"), file => Assert.Empty(NamesIn(file).Intersect([nameof(Diagnostic), nameof(DiagnosticDescriptor), "StringBuilder", "SourceWriter"])));
    }

    // Identifiers asks which words are keywords.
    [Theory]
    [InlineData("Model")]
    [InlineData("Planning")]
    [InlineData("Emission", "Identifiers.cs")]
    public void UsesNoCompiler(string folder, params string[] except)
    {
        var files = RepositoryFiles.Below($"{Sources}/{folder}").Where(file => !except.Contains(file.Name));
        Assert.All(files, file => Assert.DoesNotContain("Microsoft.CodeAnalysis", file.Text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> NamesIn(string source) =>
        Parse(source).DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText).Distinct();

    private static IEnumerable<string> UsingsOf(string source) => Parse(source).Usings.Select(directive => directive.Name!.ToString());

    private static CompilationUnitSyntax Parse(string source) => CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();

    private static string[] FilesOf(string folder)
    {
        var files = RepositoryFiles.Below($"{Sources}/{folder}");
        Assert.NotEmpty(files);
        return [.. files.Select(file => file.Text)];
    }
}
