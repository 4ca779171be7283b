namespace AgentFlow.Generators.Tests.Rules;

public class DuplicateDependencyTests
{
    [Fact]
    public Task Reports_the_second_entry() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask(DependsOn = [nameof(Draft), {|AGF0204:nameof(Draft)|}])] string Review() => "";
        }
        """,
        "The DependsOn of 'Review' already names 'Draft': remove this entry");

    [Fact]
    public Task Silent_on_an_entry_that_a_parameter_implies_as_well() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask(DependsOn = [nameof(Draft)])] string Review(string draft) => draft;
        }
        """);

    [Fact]
    public Task Silent_on_unknown_names_and_the_task_itself_which_are_other_faults() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0201:"X"|}, {|AGF0201:"X"|}, {|AGF0202:nameof(Review)|}, {|AGF0202:nameof(Review)|}])] string Review() => "";
        }
        """);
}
