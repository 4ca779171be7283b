namespace AgentFlow.Generators.Tests.Rules;

public class ReservedNameTests
{
    [Fact]
    public Task Reports_a_member() => Verify.ReportsAsync("""
        public partial class Report
        {
            public string {|AGF0107:Plan|} => "";
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        "The generated code of 'Report' needs the name 'Plan' for itself: rename this member");

    [Fact]
    public Task Reports_a_method() => Verify.ReportsAsync("""
        public partial class Report
        {
            public void {|AGF0107:RunAsync|}() { }
            [AgentTask] string Draft(string topic) => topic;
        }
        """);

    [Fact]
    public Task Reports_a_parameter_of_a_record_once() => Verify.ReportsAsync("""
        public partial record Report(string {|AGF0107:Plan|})
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """);

    [Fact]
    public Task Silent_on_a_parameter_of_a_constructor_in_the_body() => Verify.SilentAsync("""
        public partial class Report
        {
            private readonly string _first;
            public Report(string Plan) => _first = Plan;
            [AgentTask] string Draft(string topic) => _first + topic;
        }
        """);

    [Fact]
    public Task Reports_the_type() => Verify.ReportsAsync("""
        public partial class {|AGF0107:Run|}
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """,
        "The generated code of 'Run' needs the name 'Run' for itself: rename this type or type parameter");

    [Fact]
    public Task Reports_a_type_parameter() => Verify.ReportsAsync("""
        public partial class Report<{|AGF0107:Results|}>
        {
            [AgentTask] string Draft(string topic) => topic;
        }
        """);

    [Fact]
    public Task Reports_a_task() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int {|AGF0107:Completion|}() => 1;
        }
        """,
        "The generated code of 'Report' needs the name 'Completion' for itself: rename the task 'Completion'");

    [Fact]
    public Task Reports_two_tasks_with_one_result_name() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int Draft() => 1;
            [AgentTask] int {|AGF0107:draft|}() => 2;
        }
        """,
        "The generated code of 'Report' needs the name 'draft' for itself: rename 'draft' or 'Draft', whose results would both have it");

    [Fact]
    public Task Reports_an_input() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int Draft(int {|AGF0107:options|}) => options;
        }
        """,
        "The generated code of 'Report' needs the name 'options' for itself: rename this parameter, which is an input of the workflow");

    [Fact]
    public Task Reports_an_input_of_a_predicate_or_a_ForEach() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(When = nameof(Wanted))] int Draft() => 1;
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach({|AGF0107:"cancellationToken"|})] string text) => text.Length;
            bool Wanted(int {|AGF0107:options|}) => options > 0;
        }
        """);

    [Fact]
    public Task Silent_on_two_tasks_of_one_name_which_is_another_fault() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Draft() => 1;
            [AgentTask] Task<int> {|AGF0103:DraftAsync|}() => Task.FromResult(1);
        }
        """);

    [Fact]
    public Task Silent_on_a_token_of_that_name_and_on_names_that_are_free() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Report1(CancellationToken cancellationToken) => 1;
            public int Runs => 1;
            public void Run1() { }
        }
        """);
}
