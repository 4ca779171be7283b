using AgentFlow.Generators.Analyzers;
using AgentFlow.Generators.Testing;
using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.BreakCycleFix>;

namespace AgentFlow.CodeFixes.Tests;

public class BreakCycleFixTests
{
    [Fact]
    public Task Removes_the_first_edge() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0203:nameof(C)|}])] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int B() => 2;
            [AgentTask(DependsOn = [nameof(B)])] int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int B() => 2;
            [AgentTask(DependsOn = [nameof(B)])] int C() => 3;
        }
        """,
        action: 0, title: "Remove the dependency of 'A' on 'C'");

    [Fact]
    public Task Removes_another_edge() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0203:nameof(C)|}])] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int B() => 2;
            [AgentTask(DependsOn = [nameof(B)])] int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [nameof(C)])] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(B)])] int C() => 3;
        }
        """,
        action: 2, title: "Remove the dependency of 'B' on 'A'");

    [Fact]
    public Task Removes_every_entry_of_the_edge() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0203:nameof(B)|}])] int A() => 1;
            [AgentTask(DependsOn = [nameof(A), {|AGF0204:nameof(A)|}])] int B() => 2;
            [AgentTask] int C() => 3;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [nameof(B)])] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask] int C() => 3;
        }
        """,
        action: 1, title: "Remove the dependency of 'B' on 'A'");

    [Fact]
    public Task Offers_the_declared_edge_alone_where_a_parameter_implies_the_other() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0203:nameof(B)|}])] int A() => 1;
            [AgentTask] int B(int a) => a;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B(int a) => a;
        }
        """);

    [Fact]
    public Task Offers_nothing_where_parameters_imply_every_edge() => Fix.OffersNothingAsync("""
        public partial class Report
        {
            [AgentTask] int A(int {|AGF0203:b|}) => b;
            [AgentTask] int B(int a) => a;
        }
        """);

    [Fact]
    public Task Breaks_all_cycles_at_the_same_edge() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0203:nameof(B)|}])] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int B() => 2;
            [AgentTask(DependsOn = [{|AGF0203:nameof(D)|}])] int C() => 3;
            [AgentTask(DependsOn = [nameof(C)])] int D() => 4;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask(DependsOn = [nameof(B)])] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(D)])] int C() => 3;
            [AgentTask] int D() => 4;
        }
        """,
        action: 1, title: "Remove the dependency of 'B' on 'A'");

    [Fact]
    public Task Edits_the_file_that_holds_the_edge() => CSharpCodeFixVerifier<WorkflowAnalyzer, BreakCycleFix>.VerifyCodeFixAsync(new CodeFixTest
    {
        Before =
        [
            ("Draft.cs", "using AgentFlow; partial class Report { [AgentTask(DependsOn = [{|AGF0203:nameof(Review)|}])] int Draft() => 1; }"),
            ("Review.cs", "using AgentFlow; partial class Report { [AgentTask(DependsOn = [nameof(Draft)])] int Review() => 1; }"),
        ],
        After =
        [
            ("Draft.cs", "using AgentFlow; partial class Report { [AgentTask(DependsOn = [nameof(Review)])] int Draft() => 1; }"),
            ("Review.cs", "using AgentFlow; partial class Report { [AgentTask] int Review() => 1; }"),
        ],
        ActionIndex = 1,
        Title = "Remove the dependency of 'Review' on 'Draft'",
    });
}
