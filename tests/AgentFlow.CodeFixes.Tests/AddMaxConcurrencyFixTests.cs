using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.AddMaxConcurrencyFix>;

namespace AgentFlow.CodeFixes.Tests;

public class AddMaxConcurrencyFixTests
{
    [Fact]
    public Task Adds_a_bound_to_a_bare_attribute() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask]
            int Count([ForEach("documents")] string {|AGF0306:document|}) => 1;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 8)]
            int Count([ForEach("documents")] string document) => 1;
        }
        """,
        title: "Add 'MaxConcurrency = 8'");

    [Fact]
    public Task Bounds_all_behind_what_stands_there() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask, Reads("disk")] int A([ForEach("documents")] string {|AGF0306:document|}) => 1;
            [AgentTask(Optional = true)] int B([ForEach("documents")] string {|AGF0306:document|}) => 1;
            [AgentTask(Optional = true, /* all of them */ MaxConcurrency = 0)] int C([ForEach("documents")] string {|AGF0306:document|}) => 1;

            [AgentTask(
                Optional = true,
                Retries = 2)]
            int D([ForEach("documents")] string {|AGF0306:document|}) => 1;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 8), Reads("disk")] int A([ForEach("documents")] string document) => 1;
            [AgentTask(Optional = true, MaxConcurrency = 8)] int B([ForEach("documents")] string document) => 1;
            [AgentTask(Optional = true, /* all of them */ MaxConcurrency = 8)] int C([ForEach("documents")] string document) => 1;

            [AgentTask(
                Optional = true,
                Retries = 2,
                MaxConcurrency = 8)]
            int D([ForEach("documents")] string document) => 1;
        }
        """);
}
