using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.RemoveImpliedDependencyFix>;

namespace AgentFlow.CodeFixes.Tests;

public class RemoveImpliedDependencyFixTests
{
    [Fact]
    public Task Removes_the_entry_with_its_argument() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B(int a) => a;
            [AgentTask(DependsOn = [{|AGF0205:nameof(A)|}])] int C(int b) => b;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B(int a) => a;
            [AgentTask] int C(int b) => b;
        }
        """);

    [Fact]
    public Task Removes_all_that_are_implied() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B(int a) => a;
            [AgentTask] int C(int b) => b;
            [AgentTask(DependsOn = [{|AGF0205:nameof(A)|}, {|AGF0205:nameof(B)|}, nameof(C)])] void D() { }
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B(int a) => a;
            [AgentTask] int C(int b) => b;
            [AgentTask(DependsOn = [nameof(C)])] void D() { }
        }
        """);
}
