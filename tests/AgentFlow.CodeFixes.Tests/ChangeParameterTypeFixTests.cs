using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.ChangeParameterTypeFix>;

namespace AgentFlow.CodeFixes.Tests;

public class ChangeParameterTypeFixTests
{
    [Fact]
    public Task Takes_the_type_of_the_result() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] List<string> Draft() => [];
            [AgentTask] int Count(/* all */ int {|AGF0104:draft|}) => 1;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] List<string> Draft() => [];
            [AgentTask] int Count(/* all */ List<string> draft) => 1;
        }
        """);

    [Fact]
    public Task Makes_room_for_no_value() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(Optional = true)] int Draft() => 1;
            [AgentTask] string Show(int {|AGF0104:draft|}) => $"{draft}";
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(Optional = true)] int Draft() => 1;
            [AgentTask] string Show(int? draft) => $"{draft}";
        }
        """,
        action: 0, title: "Change the type to 'int?'");

    [Fact]
    public Task Takes_the_outcome() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(Optional = true)] int Draft() => 1;
            [AgentTask] string Show(int {|AGF0104:draft|}) => $"{draft}";
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(Optional = true)] int Draft() => 1;
            [AgentTask] string Show(TaskOutcome<int> draft) => $"{draft}";
        }
        """,
        action: 1, title: "Change the type to 'TaskOutcome<int>'");

    [Fact]
    public Task Takes_the_outcome_of_a_task_without_a_result() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] void Draft() { }
            [AgentTask] string Show(int {|AGF0104:draft|}) => $"{draft}";
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] void Draft() { }
            [AgentTask] string Show(TaskOutcome draft) => $"{draft}";
        }
        """);

    [Fact]
    public Task Changes_all() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] int Count(int {|AGF0104:draft|}) => 1;
            [AgentTask] int Sum(long {|AGF0104:draft|}, bool {|AGF0104:count|}) => 1;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] int Count(string draft) => 1;
            [AgentTask] int Sum(string draft, int count) => 1;
        }
        """);

    [Fact]
    public Task Takes_a_list_of_outcomes() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(Optional = true)] string A() => "";
            [AgentTask] string B() => "";
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] int Count(IReadOnlyList<string> {|AGF0104:all|}) => all.Count;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(Optional = true)] string A() => "";
            [AgentTask] string B() => "";
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] int Count(IReadOnlyList<TaskOutcome<string>> all) => all.Count;
        }
        """,
        action: 1, title: "Change the type to 'IReadOnlyList<TaskOutcome<string>>'");

    [Fact]
    public Task Takes_null_where_a_dependency_may_lose() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask(Agent = {|AGF0106:"gpu"|}, When = nameof(Wanted))] string A(CancellationToken ct) => "";
            [AgentTask] int B(CancellationToken ct) => 1;
            [AgentTask(Join = Join.Any)] int C(string {|AGF0104:a|}, int {|AGF0104:b|}) => 1;
            [AgentTask] int D(string {|AGF0104:a|}) => 1;
            bool Wanted() => true;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(Agent = {|AGF0106:"gpu"|}, When = nameof(Wanted))] string A(CancellationToken ct) => "";
            [AgentTask] int B(CancellationToken ct) => 1;
            [AgentTask(Join = Join.Any)] int C(string? a, int? b) => 1;
            [AgentTask] int D(string? a) => 1;
            bool Wanted() => true;
        }
        """);

    [Fact]
    public Task Takes_the_list_of_what_a_ForEach_makes() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] string A([ForEach("paths")] string path) => path;
            [AgentTask] int B(string {|AGF0104:a|}) => 1;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] string A([ForEach("paths")] string path) => path;
            [AgentTask] int B(IReadOnlyList<string> a) => 1;
        }
        """);
}
