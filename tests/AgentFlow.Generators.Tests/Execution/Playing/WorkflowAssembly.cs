using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Workflows with their generated code, compiled at the language floor and loaded.</summary>
internal sealed class WorkflowAssembly : IDisposable
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. Testing.References.All,
        MetadataReference.CreateFromFile(typeof(Part).Assembly.Location),
    ];

    private readonly AssemblyLoadContext _context = new("workflows", isCollectible: true);

    private WorkflowAssembly(byte[] image, byte[] symbols, IReadOnlyDictionary<string, string> generated)
    {
        Symbols = symbols;
        Generated = generated;
        Assembly = _context.LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
    }

    public Assembly Assembly { get; }

    /// <summary>The portable PDB.</summary>
    public byte[] Symbols { get; }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Generated { get; }

    /// <exception cref="CompilationException">It does not compile, or the generated code gives a warning.</exception>
    public static WorkflowAssembly Load(params IEnumerable<string> sources)
    {
        var trees = sources.Select((source, i) =>
            CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), Parsing, path: $"Source{i}.cs"));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Debug);
        var compilation = CSharpCompilation.Create("Workflows", trees, References, options);
        var driver = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var reported);

        var generated = driver.GetRunResult().GeneratedTrees.ToDictionary(tree => Path.GetFileName(tree.FilePath), tree => tree.ToString());
        var problems = updated.GetDiagnostics().Concat(reported)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || (diagnostic.Severity == DiagnosticSeverity.Warning && IsOurs(diagnostic)))
            .ToList();
        if (problems.Count > 0)
            throw new CompilationException(problems, generated);

        var (image, symbols) = (new MemoryStream(), new MemoryStream());
        updated.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), embeddedTexts: Embedded(updated));
        return new WorkflowAssembly(image.ToArray(), symbols.ToArray(), generated);
    }

    public void Dispose() => _context.Unload();

    /// <summary>A compiler embeds generated files without being asked.</summary>
    private static IEnumerable<EmbeddedText> Embedded(Compilation compilation) =>
        compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(tree => EmbeddedText.FromSource(tree.FilePath, tree.GetText()));

    /// <summary>Reported by the generator, or in what it wrote.</summary>
    private static bool IsOurs(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is not { } tree || tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);
}

internal sealed class CompilationException(IReadOnlyList<Diagnostic> problems, IReadOnlyDictionary<string, string> generated)
    : Exception(string.Join("\n", problems.Take(10)) + "\n" + string.Join("\n", Involved(problems, generated)))
{
    private static IEnumerable<string> Involved(IReadOnlyList<Diagnostic> problems, IReadOnlyDictionary<string, string> generated) =>
        problems.Select(problem => Path.GetFileName(problem.Location.SourceTree?.FilePath ?? "")).Distinct().Take(1)
            .Select(file => generated.TryGetValue(file, out var text) ? text : "");
}
