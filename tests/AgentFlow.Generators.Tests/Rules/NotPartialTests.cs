namespace AgentFlow.Generators.Tests.Rules;

public class NotPartialTests
{
    [Fact]
    public Task Reports_a_class() => Verify.ReportsAsync("""
        public class {|AGF0101:Report|}
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        "Workflow 'Report' must be partial, so that the generated part can be added: write the modifier 'partial'");

    [Fact]
    public Task Reports_a_type_around_a_workflow() => Verify.ReportsAsync("""
        public class {|AGF0101:Outer|}
        {
            public partial class Report
            {
                [AgentTask] string Draft(string topic) => topic;
            }
        }
        """,
        "Every type around workflow 'Report' must be partial, so that the generated part can be added: write the modifier 'partial'");

    [Fact]
    public Task Reports_both_once() => Verify.ReportsAsync("""
        public class Outer
        {
            public record struct {|AGF0101:Report|}
            {
                [AgentTask] string Draft(string topic) => topic;
            }
        }
        """,
        "Workflow 'Report' and every type around it must be partial, so that the generated part can be added: write the modifier 'partial'");

    [Fact]
    public Task Reports_a_type_that_is_marked_and_has_no_tasks_yet() => Verify.ReportsAsync("""
        [AgentWorkflow]
        public class {|AGF0101:Report|};
        """);

    [Fact]
    public Task Silent_on_partial_types() => Verify.SilentAsync("""
        public partial class Outer
        {
            public partial class Report
            {
                [AgentTask] string Draft(string topic) => topic;
            }
        }

        public class Other
        {
            public string Draft(string topic) => topic;
        }
        """);
}
