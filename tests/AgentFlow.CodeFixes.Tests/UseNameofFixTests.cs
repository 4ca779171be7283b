using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.CodeFixes.UseNameofFix>;

namespace AgentFlow.CodeFixes.Tests;

public class UseNameofFixTests
{
    [Fact]
    public Task Writes_nameof() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [/* first */ {|AGF0206:"A"|}])] int B() => 2;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [/* first */ nameof(A)])] int B() => 2;
        }
        """);

    [Fact]
    public Task Escapes_a_keyword() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int @class() => 1;
            [AgentTask(DependsOn = [{|AGF0206:"class"|}])] int B() => 2;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int @class() => 1;
            [AgentTask(DependsOn = [nameof(@class)])] int B() => 2;
        }
        """);

    [Fact]
    public Task Works_for_FromTask() => Fix.ChangesAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B([FromTask({|AGF0206:"A"|})] int number) => number;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B([FromTask(nameof(A))] int number) => number;
        }
        """);

    [Fact]
    public Task Writes_it_everywhere() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [{|AGF0206:"A"|}])] int B() => 2;
            [AgentTask(DependsOn = [{|AGF0206:"B"|}])] int C([FromTask({|AGF0206:"B"|})] int number) => number;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int B() => 2;
            [AgentTask(DependsOn = [nameof(B)])] int C([FromTask(nameof(B))] int number) => number;
        }
        """);
}
