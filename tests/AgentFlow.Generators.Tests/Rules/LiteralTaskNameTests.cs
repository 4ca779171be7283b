namespace AgentFlow.Generators.Tests.Rules;

public class LiteralTaskNameTests
{
    [Fact]
    public Task Reports_a_literal_in_DependsOn() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask(DependsOn = new[] { {|AGF0206:"Draft"|} })] string Review() => "";
        }
        """,
        "Write nameof(Draft) in place of \"Draft\", so that renaming the method renames it here too");

    [Fact]
    public Task Reports_a_literal_in_FromTask() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] int Count([FromTask({|AGF0206:"Draft"|})] string text) => text.Length;
        }
        """);

    [Fact]
    public Task Silent_on_nameof_and_constants() => Verify.SilentAsync("""
        public partial class Report
        {
            const string First = "Draft";
            [AgentTask] string Draft() => "";
            [AgentTask(DependsOn = [nameof(Draft)])] int Count() => 1;
            [AgentTask(DependsOn = [First])] int Sum() => 1;
        }
        """);

    [Fact]
    public Task Silent_on_a_literal_that_names_no_task() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0201:"X"|}])] string Review() => "";
        }
        """);
}
