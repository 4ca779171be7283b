namespace AgentFlow.Generators.Tests.Rules;

public class DuplicateTaskTests
{
    [Fact]
    public Task Reports_a_trailing_Async() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] Task<string> {|AGF0103:DraftAsync|}() => Task.FromResult("");
        }
        """,
        "'Report' already has a task 'Draft': the method 'Draft' (a trailing 'Async' does not count). Rename one of the two methods.");

    [Fact]
    public Task Reports_overloads_each_against_the_first() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] string {|AGF0103:Draft|}(int length) => "";
            [AgentTask] string {|AGF0103:Draft|}(long size) => "";
        }
        """,
        "'Report' already has a task 'Draft': an overload of the method 'Draft'. Rename one of the two methods.",
        "'Report' already has a task 'Draft': an overload of the method 'Draft'. Rename one of the two methods.");

    [Fact]
    public Task Silent_on_an_overload_that_is_no_task() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            string Draft(int length) => "";
        }
        """);
}
