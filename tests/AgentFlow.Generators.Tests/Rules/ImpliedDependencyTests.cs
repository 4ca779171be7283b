namespace AgentFlow.Generators.Tests.Rules;

public class ImpliedDependencyTests
{
    [Fact]
    public Task Reports_an_order_that_another_dependency_implies() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] string Review(string draft) => draft;
            [AgentTask(DependsOn = [{|AGF0205:nameof(Draft)|}, nameof(Review)])] void Publish() { }
        }
        """,
        "'Publish' need not name 'Draft': it depends on 'Review', which already waits for it");

    [Fact]
    public Task Silent_on_a_dependency_that_carries_data() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] string Review(string draft) => draft;
            [AgentTask(DependsOn = [nameof(Draft)])] string Publish(string draft, string review) => draft + review;
        }
        """);

    [Fact]
    public Task Silent_where_the_other_way_tolerates_a_failure() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] string Review(TaskOutcome<string> draft) => draft.TaskName;
            [AgentTask(DependsOn = [nameof(Draft)])] string Publish(string review) => review;
        }
        """);

    [Fact]
    public Task Silent_where_the_other_way_goes_through_an_optional_task() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask(Optional = true)] string Review(string draft) => draft;
            [AgentTask(DependsOn = [nameof(Draft)])] string Publish(string? review) => review ?? "";
        }
        """);

    [Fact]
    public Task Silent_where_a_cycle_is_the_fault() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft(string {|AGF0203:review|}) => review;
            [AgentTask] string Review(string draft) => draft;
            [AgentTask(DependsOn = [nameof(Draft), nameof(Review)])] void Publish() { }
        }
        """);
}
