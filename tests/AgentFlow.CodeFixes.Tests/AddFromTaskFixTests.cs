using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.AddFromTaskFix>;

namespace AgentFlow.CodeFixes.Tests;

public class AddFromTaskFixTests
{
    [Fact]
    public Task Says_which_of_several_is_meant() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] string Show(int {|AGF0104:number|}) => $"{number}";
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] string Show([FromTask(nameof(B))] int number) => $"{number}";
        }
        """,
        action: 1, title: "Take the result of 'B' by [FromTask]");

    [Fact]
    public Task Keeps_what_stands_before() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] string Show(/* the one */ int {|AGF0104:number|}) => $"{number}";
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] string Show(/* the one */ [FromTask(nameof(A))] int number) => $"{number}";
        }
        """,
        action: 0, title: "Take the result of 'A' by [FromTask]");

    [Fact]
    public Task Says_it_for_all() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int B(int {|AGF0104:left|}, int {|AGF0104:right|}) => left + right;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int B([FromTask(nameof(A))] int left, [FromTask(nameof(A))] int right) => left + right;
        }
        """);
}
