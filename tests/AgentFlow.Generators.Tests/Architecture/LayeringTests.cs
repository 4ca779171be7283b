using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Tests.Architecture;

/// <summary>Data flows one way; see <c>src/README.md</c>. What a folder may not touch, its files do not name.</summary>
public sealed class LayeringTests
{
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
    [InlineData("Model", "Parsing", "Planning", "Emission", "Rules", "Analyzers")]
    [InlineData("Parsing", "Planning", "Emission", "Rules", "Analyzers")]
    [InlineData("Planning", "Parsing", "Emission", "Rules", "Analyzers")]
    [InlineData("Emission", "Parsing", "Analyzers")]
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

    private static IEnumerable<string> NamesIn(string file) =>
        Parse(file).DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText).Distinct();

    private static IEnumerable<string> UsingsOf(string file) => Parse(file).Usings.Select(directive => directive.Name!.ToString());

    private static CompilationUnitSyntax Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot();

    private static string[] FilesOf(string folder, [CallerFilePath] string caller = "")
    {
        var sources = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", "src", "AgentFlow.Generators", folder));
        var files = Directory.GetFiles(sources, "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return files;
    }
}
