using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AgentFlow.Generators.Testing;

/// <summary>What the compiler and an analyzer say of a project whose workflows were generated.</summary>
public static class Reported
{
    /// <summary>Errors and warnings of the compiler, and everything the analyzer reports, in order of file and place.</summary>
    /// <param name="config">What <c>.editorconfig</c> says of every file.</param>
    public static Task<IReadOnlyList<Diagnostic>> ByAsync(
        DiagnosticAnalyzer analyzer, CSharpCompilation compilation, params (string Key, string Value)[] config)
        => ByAsync([analyzer], compilation, config);

    /// <summary>Errors and warnings of the compiler, and everything the analyzers report, in order of file and place.</summary>
    /// <param name="config">What <c>.editorconfig</c> says of every file.</param>
    public static async Task<IReadOnlyList<Diagnostic>> ByAsync(
        ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation, params (string Key, string Value)[] config)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new WorkflowGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var ofGenerator);
        Assert.Empty(ofGenerator);

        var withAnalyzers = output.WithAnalyzers(analyzers, new AnalyzerOptions([], new EditorConfig(config)));
        var ofAnalyzers = await withAnalyzers.GetAnalyzerDiagnosticsAsync();
        var ofCompiler = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return ofCompiler.Concat(ofAnalyzers)
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>Fails unless what is reported is what is marked; shows the sources with what was really reported.</summary>
    public static void AssertMarked(IReadOnlyList<Diagnostic> reported, IReadOnlyList<(string Name, Markup Markup)> files, ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        var expected = files.SelectMany(file => file.Markup.Spans.Select(span => (file.Name, Id: span.Id ?? OnlyId(descriptors), span.Span)));
        var actual = reported.Select(diagnostic => (Name: diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Id, Span: diagnostic.Location.SourceSpan));
        if (Sorted(expected).SequenceEqual(Sorted(actual)))
            return;

        var sources = files.Select(file => $"===== {file.Name}\n{Markup.Write(file.Markup.Text, Of(file.Name, reported))}");
        Assert.Fail($"Reported:\n{string.Join("\n", reported)}\n\nThe sources with what was really reported:\n{string.Join("\n", sources)}");
    }

    private static IEnumerable<(string Name, string Id, TextSpan Span)> Sorted(IEnumerable<(string Name, string Id, TextSpan Span)> found) =>
        found.OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.Span.Start).ThenBy(item => item.Span.End).ThenBy(item => item.Id, StringComparer.Ordinal);

    private static IEnumerable<(string Id, TextSpan Span)> Of(string file, IEnumerable<Diagnostic> reported) =>
        reported.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == file).Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan));

    private static string OnlyId(ImmutableArray<DiagnosticDescriptor> descriptors) => descriptors.Select(descriptor => descriptor.Id).Distinct().Count() == 1
        ? descriptors[0].Id
        : throw new ArgumentException("[|…|] is for an analyzer of one rule; write {|AGF0000:…|} here.");
}
