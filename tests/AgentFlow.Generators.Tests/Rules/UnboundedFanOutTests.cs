using AgentFlow.Generators.Analyzers;
using AgentFlow.Generators.Testing;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Tests.Rules;

public class UnboundedFanOutTests
{
    private const string Wide = """
        {0}
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 1;
            [AgentTask] int C() => 1;
            [AgentTask] int D(int a) => a;
        }
        """;

    [Fact]
    public Task Reports_a_ForEach_without_a_bound() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] List<string> Read() => [];
            [AgentTask] int CountAsync([ForEach(nameof(Read))] string {|AGF0306:document|}) => document.Length;
            [AgentTask(Optional = true, MaxConcurrency = 0)] int Sum([ForEach("numbers")] int {|AGF0306:number|}) => number;
        }
        """,
        "'CountAsync' may run for all of its elements at once: bound it by MaxConcurrency, by the pool of an Agent, or in [AgentWorkflow]",
        "'Sum' may run for all of its elements at once: bound it by MaxConcurrency, by the pool of an Agent, or in [AgentWorkflow]");

    [Fact]
    public Task Silent_on_each_kind_of_bound() => Verify.SilentAsync("""
        [AgentPool("writer", 3)]
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 4)] int Count([ForEach("documents")] string document) => document.Length;
            [AgentTask(Agent = "writer")] int Sum([ForEach("documents")] string document) => document.Length;
            [AgentTask, Writes("table", Exclusive = true)] int Store([ForEach("documents")] string document) => document.Length;
            [AgentTask] int Take(IReadOnlyList<int> count) => count.Count;
        }
        """);

    [Fact]
    public Task Silent_where_the_workflow_is_bounded() => Verify.SilentAsync("""
        [AgentWorkflow(MaxConcurrency = 2)]
        public partial class Report
        {
            [AgentTask] int Count([ForEach("documents")] string document) => document.Length;
        }
        """);

    [Theory]
    [InlineData("", "2", "Phase 1 of 'Report' starts 3 tasks at once: agentflow.max_phase_width allows 2. Bound them by MaxConcurrency in [AgentWorkflow], or split the phase")]
    [InlineData("[AgentWorkflow(MaxConcurrency = 3)]", "2", "Phase 1 of 'Report' starts 3 tasks at once: agentflow.max_phase_width allows 2. Bound them by MaxConcurrency in [AgentWorkflow], or split the phase")]
    [InlineData("[AgentWorkflow(MaxConcurrency = 2)]", "2")]
    [InlineData("", "3")]
    [InlineData("", "many")]
    [InlineData("", "-1")]
    [InlineData("", null)]
    public async Task Reports_a_phase_that_is_wider_than_the_project_allows(string attribute, string? width, params string[] messages)
    {
        var project = TestProject.Of(Wide.Replace("{0}", attribute, StringComparison.Ordinal), TestProject.ImplicitUsings);
        var config = width is null ? [] : new[] { ("agentflow.max_phase_width", width) };

        var reported = await Reported.ByAsync(new WorkflowAnalyzer(), project.Compile(), config);

        Assert.Equal(messages, reported.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(reported, diagnostic => Assert.Equal("Report", diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, 6)));
    }
}
