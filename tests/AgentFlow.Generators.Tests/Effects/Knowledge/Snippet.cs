using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Tests.Effects.Knowledge;

/// <summary>A piece of C#, compiled, and what is known of it.</summary>
internal sealed class Snippet
{
    private const string Usings = """
        using System; using System.Collections; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable;
        using System.Data; using System.Data.Common; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading;
        using System.Threading.Channels; using System.Threading.Tasks; using AgentFlow;

        """;

    private Snippet(string source, AnalysisOptions options)
    {
        Compilation = TestProject.Of(Usings + source).Compile();
        Assert.Empty(Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Safety = new TypeSafety(KnownTypes.Of(Compilation)!, options);
        Model = Compilation.GetSemanticModel(Compilation.SyntaxTrees.First());
    }

    public CSharpCompilation Compilation { get; }

    public TypeSafety Safety { get; }

    private SemanticModel Model { get; }

    public static Snippet Of(string source, AnalysisOptions? options = null) => new(source, options ?? AnalysisOptions.Default);

    /// <summary>A class C whose method M has that body.</summary>
    public static Snippet OfBody(string body, string members = "") => Of($$"""
        class C
        {
            {{members}}
            async Task M(int n, string text) { await Task.Yield(); {{body}} }
        }
        """);

    /// <summary>The member of class C that has this name.</summary>
    public ISymbol Member(string name) => Compilation.GetTypeByMetadataName("C")!.GetMembers(name).First();

    public ITypeSymbol TypeOf(string member) => Member(member) switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        var other => throw new ArgumentException($"{other} has no type."),
    };

    /// <summary>The operations of the method M, outermost first, in order.</summary>
    public IEnumerable<IOperation> Operations()
    {
        var method = Model.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.ValueText == "M");
        return Model.GetOperation(method)!.Descendants();
    }

    /// <summary>The last call in M, as written last.</summary>
    public IInvocationOperation LastCall() => Operations().OfType<IInvocationOperation>().MaxBy(call => call.Syntax.SpanStart)!;
}
