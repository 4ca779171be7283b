using System.Collections.Immutable;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Tests.Robustness;

/// <summary>A project that is edited again and again, as in an IDE: the generator and every analyzer look at each version.</summary>
internal sealed class Workbench
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = AllAnalyzers.Create();

    private readonly TestProject _project = TestProject.Of("");
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public Workbench()
    {
        _compilation = _project.Compile();
        _driver = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: _project.ParseOptions);
    }

    /// <summary>How many versions had a generated file.</summary>
    public int Generated { get; private set; }

    /// <summary>What is wrong with this tool, not with the source: an exception, or generated code that is no C#; null where nothing is.</summary>
    public async Task<string?> FindFaultAsync(string source)
    {
        var tree = _project.Parse("Test0.cs", source);
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Single(), tree);
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var updated, out _);
        var result = _driver.GetRunResult();
        if (result.Results.Single().Exception is { } thrown)
            return $"The generator threw {thrown}";

        Generated += result.GeneratedTrees.Length > 0 ? 1 : 0;
        var broken = result.GeneratedTrees.SelectMany(generated => generated.GetDiagnostics()).FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error);
        return broken is not null ? $"The generated code is no C#: {broken}\n{broken.Location.SourceTree}" : await FindAnalyzerFaultAsync(updated);
    }

    private static async Task<string?> FindAnalyzerFaultAsync(Compilation compilation)
    {
        if (Analyzers.IsEmpty)
            return null;
        string? fault = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (thrown, analyzer, _) => fault = $"{analyzer.GetType().Name} threw {thrown}", concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return fault;
    }
}
