using AgentFlow.Generators.Testing;
using Xunit.Sdk;
using Verify = AgentFlow.Generators.Testing.CSharpAnalyzerVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer>;

namespace AgentFlow.Generators.Tests.Harness;

/// <summary>The verifiers fail where they must, and say what was really reported.</summary>
public class VerifierTests
{
    private const string Marked = "partial class Report { [AgentFlow.AgentTask(DependsOn = [{|AGF0201:nameof(Other)|}])] void Check() { } void Other() { } }";

    [Fact]
    public Task What_is_marked_is_reported() => Verify.VerifyAnalyzerAsync(Marked);

    [Fact]
    public async Task A_mark_that_is_missing_fails_and_is_shown()
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => Verify.VerifyAnalyzerAsync(Marked.Replace("{|AGF0201:", "").Replace("|}", "")));
        Assert.Contains(Marked, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial class Report { [AgentFlow.AgentTask] void {|AGF0201:Check|}() { } }")]
    [InlineData("partial class Report { [AgentFlow.AgentTask(DependsOn = [{|AGF0202:nameof(Other)|}])] void Check() { } void Other() { } }")]
    [InlineData("partial class Report { [AgentFlow.AgentTask(DependsOn = {|AGF0201:[nameof(Other)]|})] void Check() { } void Other() { } }")]
    public Task A_mark_for_what_is_not_reported_fails(string source) =>
        Assert.ThrowsAnyAsync<XunitException>(() => Verify.VerifyAnalyzerAsync(source));

    [Fact]
    public Task An_error_of_the_compiler_must_be_marked_too() =>
        Verify.VerifyAnalyzerAsync("partial class Report { [AgentFlow.AgentTask] void Check() { {|CS0103:Missing|}(); } }");

    [Fact]
    public async Task An_error_of_the_compiler_that_is_not_marked_fails() =>
        Assert.Contains(
            "CS0246",
            (await Assert.ThrowsAnyAsync<XunitException>(() => Verify.VerifyAnalyzerAsync("class Report { Missing x; }"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public Task Code_that_calls_what_is_generated_compiles() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        partial class Report
        {
            [AgentFlow.AgentTask] int Check() => 1;
            public async Task<int> SumAsync() => (await RunAsync()).Check;
        }
        """);
}
