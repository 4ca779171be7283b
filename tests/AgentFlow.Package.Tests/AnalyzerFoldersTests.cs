using System.Text.Json;

namespace AgentFlow.Package.Tests;

/// <summary>Which assemblies a compiler is given: the generator always and once, the fixes where they can be loaded.</summary>
public class AnalyzerFoldersTests
{
    private const string Generator = "analyzers/dotnet/cs/AgentFlow.Generators.dll";
    private const string Fixes = "analyzers/dotnet/roslyn4.14/cs/AgentFlow.CodeFixes.dll";

    [Theory]
    [InlineData("roslyn4.8", new[] { Generator })]
    [InlineData("roslyn4.14", new[] { Generator, Fixes })]
    [InlineData("roslyn5.9", new[] { Generator, Fixes })]
    public async Task A_compiler_gets_what_it_can_load(string compiler, string[] expected)
    {
        var consumer = await Consumer.GetAsync("Analyzed");

        var items = await consumer.DotNetAsync(
            "msbuild", "-restore", "-getItem:Analyzer", "-target:ResolveLockFileAnalyzers", $"-property:CompilerApiVersion={compiler}");

        Assert.Equal(expected, Ours(items));
    }

    private static IEnumerable<string> Ours(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
            .Where(path => path.Contains("/agentflow.generators/", StringComparison.Ordinal))
            .Select(path => path[path.IndexOf("analyzers/", StringComparison.Ordinal)..])
            .Order(StringComparer.Ordinal);
}
