using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Testing;

/// <summary>Checks what an analyzer reports; shaped like the verifier of Microsoft.CodeAnalysis.Testing.</summary>
public static class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Fails unless the analyzer and the compiler report what is marked in the sources, and nothing else.</summary>
    /// <param name="sources">Files with marks; they are called <c>Test0.cs</c>, <c>Test1.cs</c> ….</param>
    public static Task VerifyAnalyzerAsync(params string[] sources) => VerifyAnalyzerAsync(TestProject.Of(sources));

    /// <inheritdoc cref="VerifyAnalyzerAsync(string[])"/>
    public static async Task VerifyAnalyzerAsync(TestProject marked)
    {
        var files = marked.Files.Select(file => (file.Name, Markup: Markup.Parse(file.Text))).ToArray();
        var project = marked with { Files = files.Select(file => (file.Name, file.Markup.Text)).ToArray() };
        var analyzer = new TAnalyzer();
        var reported = await Reported.ByAsync(analyzer, project.Compile());
        Reported.AssertMarked(reported, files, analyzer.SupportedDiagnostics);
    }
}
