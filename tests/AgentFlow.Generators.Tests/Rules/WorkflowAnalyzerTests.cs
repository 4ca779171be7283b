using AgentFlow.Generators.Analyzers;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

public class WorkflowAnalyzerTests
{
    [Fact]
    public async Task Every_edge_of_a_cycle_is_a_related_location()
    {
        const string Source = """
            public partial class Report
            {
                [AgentTask(DependsOn = ["Review"])] int Draft() => 1;
                [AgentTask] int Review(int revise) => revise;
                [AgentTask(DependsOn = new[] { nameof(Draft) })] int Revise() => 3;
            }
            """;

        var cycle = Assert.Single(await Verify.ReportedAsync(Source), diagnostic => diagnostic.Id == "AGF0203");

        Assert.Equal("\"Review\"", TextAt(cycle.Location));
        Assert.Equal(["\"Review\"", "revise", "nameof(Draft)"], cycle.AdditionalLocations.Select(TextAt));
    }

    [Fact]
    public Task Each_finding_stands_in_its_file() => CSharpAnalyzerVerifier<WorkflowAnalyzer>.VerifyAnalyzerAsync(
        """
        using AgentFlow;
        partial class Report
        {
            [AgentTask] int Draft(int {|AGF0203:review|}) => review;
        }
        """,
        """
        using AgentFlow;
        partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0206:"Draft"|}])] int Review() => 1;
            [AgentTask(DependsOn = [{|AGF0201:"Drft"|}])] int Check() => 1;
        }
        """);

    [Fact]
    public Task A_pragma_suppresses() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Draft() => 1;
        #pragma warning disable AGF0204
            [AgentTask(DependsOn = [nameof(Draft), nameof(Draft)])] int Review() => 1;
        #pragma warning restore AGF0204
            [AgentTask(DependsOn = [nameof(Draft), {|AGF0204:nameof(Draft)|}])] int Check() => 1;
        }
        """);

    [Fact]
    public Task An_attribute_suppresses() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Draft() => 1;

            [System.Diagnostics.CodeAnalysis.SuppressMessage("AgentFlow", "AGF0204", Justification = "Written by a tool.")]
            [AgentTask(DependsOn = [nameof(Draft), nameof(Draft)])]
            int Review() => 1;
        }
        """);

    [Fact]
    public Task Generated_code_is_left_alone() => CSharpAnalyzerVerifier<WorkflowAnalyzer>.VerifyAnalyzerAsync(new TestProject
    {
        Files = [("Report.g.cs", "using AgentFlow; class Report { [AgentTask] int Draft() => 1; }")],
    });

    [Fact]
    public Task Without_the_package_nothing_is_looked_at() => CSharpAnalyzerVerifier<WorkflowAnalyzer>.VerifyAnalyzerAsync(new TestProject
    {
        Files = [("Report.cs", "class AgentTaskAttribute : System.Attribute; class Report { [AgentTask] int Draft() => 1; }")],
        ReferencesAgentFlow = false,
    });

    [Theory]
    [InlineData("[AgentTask] int Draft({|CS0246:Missing|} input) => 1; [AgentTask] int Count(int input) => 1;")]
    [InlineData("[AgentTask(DependsOn = [{|CS0103:Missing|}])] int Draft() => 1;")]
    [InlineData("[AgentTask(DependsOn = {|CS0103:Missing|})] int Draft() => 1;")]
    [InlineData("[AgentTask] int Draft() => 1; [AgentTask] int Count([FromTask({|CS0103:Missing|})] int draft) => 1;")]
    public Task What_the_compiler_reports_is_not_reported_again(string members) => Verify.SilentAsync($$"""
        public partial class Report
        {
            {{members}}
        }
        """);

    [Fact]
    public async Task No_missing_token_makes_an_analyzer_throw()
    {
        foreach (var page in AllAnalyzers.Rules.Select(rule => new RulePage(rule)))
        {
            var tokens = TestProject.Of(page.Bad).Compile().SyntaxTrees[0].GetRoot().DescendantTokens().ToArray();
            for (var index = 0; index < tokens.Length; index += 5)
            {
                var broken = page.Bad.Remove(tokens[index].SpanStart, tokens[index].Span.Length);
                var reported = await Verify.ReportedAsync(broken);
                Assert.False(reported.Any(diagnostic => diagnostic.Id == "AD0001"), broken);
            }
        }
    }

    private static string TextAt(Location location) => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
