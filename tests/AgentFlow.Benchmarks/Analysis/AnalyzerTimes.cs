using System.Collections.Immutable;
using System.Reflection;
using AgentFlow.Generators;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Benchmarks.Analysis;

/// <summary>The time that each analyzer takes of a compilation, as <c>-p:ReportAnalyzer=true</c> tells it.</summary>
internal static class AnalyzerTimes
{
    /// <summary>This package's.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> OfThePackage { get; } = In(typeof(WorkflowGenerator).Assembly);

    /// <summary>Those of the .NET SDK that are on by default.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> OfTheSdk { get; } =
    [
        .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
            .Select(file => Path.Combine(AppContext.GetData("AgentFlow.SdkAnalyzers")!.ToString()!, file))
            .SelectMany(path => In(Assembly.LoadFrom(path)))
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.IsEnabledByDefault)),
    ];

    /// <summary>What each took, the least of several rounds. Every round binds anew, and one analyzer runs at a time.</summary>
    public static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(Func<CSharpCompilation> compile, ImmutableArray<DiagnosticAnalyzer> analyzers, int rounds)
    {
        var least = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
            var result = await compile().WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None);
            foreach (var (analyzer, told) in result.AnalyzerTelemetryInfo)
            {
                var time = told.ExecutionTime.TotalMilliseconds;
                least[analyzer.GetType().Name] = least.TryGetValue(analyzer.GetType().Name, out var before) ? Math.Min(before, time) : time;
            }
        }

        return least;
    }

    private static ImmutableArray<DiagnosticAnalyzer> In(Assembly assembly) =>
    [
        .. TypesOf(assembly)
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // The SDK's fixes are in the same assembly, and need workspaces that no compiler has.
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }
}
