namespace AgentFlow.Generators.Tests.Rules;

public class DependencyCycleTests
{
    [Fact]
    public Task Reports_the_whole_path() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0203:nameof(Review)|}])] string Draft() => "";
            [AgentTask(DependsOn = [nameof(Revise)])] string Review() => "";
            [AgentTask(DependsOn = [nameof(Draft)])] string Revise() => "";
        }
        """,
        "Tasks wait on each other and can never start: Draft → Review → Revise → Draft");

    [Fact]
    public Task Reports_edges_that_parameters_imply() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft(string {|AGF0203:review|}) => review;
            [AgentTask] string Review(string draft) => draft;
        }
        """,
        "Tasks wait on each other and can never start: Draft → Review → Draft");

    [Fact]
    public Task Reports_each_of_two_cycles() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int A(int {|AGF0203:b|}) => b;
            [AgentTask] int B(int a) => a;
            [AgentTask] int C(int {|AGF0203:d|}) => d;
            [AgentTask] int D(int c) => c;
        }
        """);

    [Fact]
    public Task Reports_a_figure_of_eight_once() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int A(int {|AGF0203:b|}) => b;
            [AgentTask] int B(int a, int c) => a + c;
            [AgentTask] int C(int b) => b;
        }
        """,
        "Tasks wait on each other and can never start: A → B → A");

    [Fact]
    public Task Silent_on_a_graph_with_an_order() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B(int a) => a;
            [AgentTask] int C(int a, int b) => a + b;
        }
        """);
}
