namespace AgentFlow.Generators.Tests.Rules;

public class SelfDependencyTests
{
    [Fact]
    public Task Reports_an_entry() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0202:nameof(Draft)|}])] string Draft() => "";
        }
        """,
        "Task 'Draft' depends on itself and can never start: remove it from its DependsOn");

    [Fact]
    public Task Reports_a_parameter_with_the_name_of_the_own_result() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft(string {|AGF0202:draft|}) => draft;
        }
        """,
        "Task 'Draft' depends on itself and can never start: its parameter 'draft' takes its own result");

    [Fact]
    public Task Silent_on_a_dependency_on_another_task() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask(DependsOn = [nameof(Draft)])] string Review() => "";
        }
        """);
}
