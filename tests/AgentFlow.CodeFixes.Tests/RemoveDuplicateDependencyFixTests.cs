using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.RemoveDuplicateDependencyFix>;

namespace AgentFlow.CodeFixes.Tests;

public class RemoveDuplicateDependencyFixTests
{
    [Fact]
    public Task Removes_the_second_entry() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), nameof(B), {|AGF0204:nameof(A)|}])] int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] int C() => 3;
        }
        """);

    [Fact]
    public Task Removes_all_of_three() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), {|AGF0204:nameof(A)|}, {|AGF0204:nameof(A)|}, nameof(B)])] int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] int C() => 3;
        }
        """);

    [Fact]
    public Task Works_in_an_implicit_array() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = new[] { nameof(A), {|AGF0204:nameof(A)|} })] int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = new[] { nameof(A) })] int C() => 3;
        }
        """);

    [Fact]
    public Task Works_in_an_array_with_a_type() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = new string[] { nameof(A), {|AGF0204:nameof(A)|}, nameof(B) })] int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = new string[] { nameof(A), nameof(B) })] int C() => 3;
        }
        """);

    [Fact]
    public Task Keeps_comments_of_the_others() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [
                nameof(A), // first
                {|AGF0204:nameof(A)|},
                nameof(B), // last
            ])] int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [
                nameof(A), // first
                nameof(B), // last
            ])] int C() => 3;
        }
        """);

    [Fact]
    public Task Keeps_the_comment_of_the_entry_that_becomes_the_last() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [
                nameof(A), // first
                {|AGF0204:nameof(A)|} // again
            ])]
            int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [
                nameof(A) // first
            ])]
            int C() => 3;
        }
        """);

    [Fact]
    public Task Offers_nothing_between_directives() => Fix.OffersNothingAsync("""
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [
                nameof(A),
        #if true
                {|AGF0204:nameof(A)|}
        #endif
            ])]
            int C() => 3;
        }
        """);
}
