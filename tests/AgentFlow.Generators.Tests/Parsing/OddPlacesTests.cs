using AgentFlow.Generators.Analyzers;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>The attribute where nobody expects it: nothing is generated, and neither generator nor analyzer throws.</summary>
public class OddPlacesTests
{
    [Theory]
    [InlineData("static class Texts { extension(string text) { [AgentFlow.AgentTask] public void Check() { } } }")]
    [InlineData("partial class Report { void M() { [AgentFlow.AgentTask] void Check() { } Check(); } }")]
    [InlineData("partial class Report { System.Action _check = [AgentFlow.AgentTask] () => { }; }")]
    [InlineData("partial class Report { int Check { [AgentFlow.AgentTask] get; } }")]
    [InlineData("partial class Report { [AgentFlow.AgentTask] public static Report operator +(Report a, Report b) => a; }")]
    [InlineData("partial class Report { [AgentFlow.AgentTask] ~Report() { } }")]
    [InlineData("[AgentFlow.AgentTask] void Check() { } Check();")]
    [InlineData("[AgentFlow.AgentTask] void Check();")]
    [InlineData("[AgentFlow.AgentTask] delegate void Check();")]
    [InlineData("enum Tone { [AgentFlow.AgentTask] Calm }")]
    [InlineData("namespace Demo { [AgentFlow.AgentTask] void Check() { } }")]
    [InlineData("partial class { [AgentFlow.AgentTask] void Check() { } }")]
    [InlineData("partial class Report { [AgentFlow.AgentTask] void () { } }")]
    [InlineData("partial class Report { [AgentFlow.AgentTask] }")]
    [InlineData("[AgentFlow.AgentTask]")]
    [InlineData("[AgentFlow.AgentWorkflow] enum Report { }")]
    [InlineData("[AgentFlow.AgentWorkflow] partial class { }")]
    public async Task Nothing_is_thrown(string source)
    {
        var run = GeneratorRun.Of(TestProject.Of(source) with { Language = LanguageVersion.Preview });
        Assert.DoesNotContain(run.Result.Diagnostics, diagnostic => diagnostic.Id == "CS8785");
        Assert.Empty(run.Files);
        var reported = await run.Output.WithAnalyzers([new WorkflowAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
    }
}
