using Fix = AgentFlow.CodeFixes.Tests.FixVerifier<AgentFlow.Generators.Analyzers.WorkflowAnalyzer, AgentFlow.CodeFixes.UseNameofFix>;

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

    [Fact]
    public Task Works_for_predicates_and_ForEach() => Fix.ChangesAllAsync(
        """
        public partial class Report
        {
            [AgentTask] string[] A() => [];
            [AgentTask(MaxConcurrency = 2, When = {|AGF0206:"Wanted"|}, Validate = {|AGF0206:"Good"|})] int B([ForEach({|AGF0206:"A"|})] string text) => 1;
            [AgentTask(When = {|AGF0206:"Wanted"|})] int C() => 1;
            bool Wanted([FromTask({|AGF0206:"A"|})] string[] all) => all.Length > 0;
            bool Good(int b) => b > 0;
        }
        """,
        """
        public partial class Report
        {
            [AgentTask] string[] A() => [];
            [AgentTask(MaxConcurrency = 2, When = nameof(Wanted), Validate = nameof(Good))] int B([ForEach(nameof(A))] string text) => 1;
            [AgentTask(When = nameof(Wanted))] int C() => 1;
            bool Wanted([FromTask(nameof(A))] string[] all) => all.Length > 0;
            bool Good(int b) => b > 0;
        }
        """);
}
