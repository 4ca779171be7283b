using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.RemoveSelfDependencyFix>;

namespace AgentFlow.CodeFixes.Tests;

public class RemoveSelfDependencyFixTests
{
    [Fact]
    public Task Removes_the_argument_and_the_parentheses_with_the_last_entry() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0202:nameof(A)|}])] int A() => 1;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
        }
        """);

    [Fact]
    public Task Keeps_other_arguments() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0202:nameof(A)|}], Optional = true)] int A() => 1;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(Optional = true)] int A() => 1;
        }
        """);

    [Fact]
    public Task Keeps_other_entries() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = new[] { {|AGF0202:nameof(A)|}, nameof(B) })] int A() => 1;
            [AgentTask] int B() => 2;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(DependsOn = new[] { nameof(B) })] int A() => 1;
            [AgentTask] int B() => 2;
        }
        """);

    [Fact]
    public Task Offers_nothing_where_a_parameter_is_the_fault() => Fix.OffersNothingAsync("""
        public partial class Report
        {
            [AgentTask] int A(int {|AGF0202:a|}) => a;
        }
        """);

    [Fact]
    public Task Removes_all() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0202:nameof(A)|}, nameof(B), {|AGF0202:nameof(A)|}])] int A() => 1;
            [AgentTask(DependsOn = [{|AGF0202:nameof(B)|}])] int B() => 2;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [nameof(B)])] int A() => 1;
            [AgentTask] int B() => 2;
        }
        """);
}
