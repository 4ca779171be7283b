namespace AgentFlow.Generators.Tests.Rules;

public class UnboundParameterTests
{
    [Fact]
    public Task Reports_a_type_that_does_not_fit() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
            [AgentTask] int Count(int {|AGF0104:draft|}) => draft;
        }
        """);

    [Fact]
    public Task Reports_a_numeric_conversion() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int Count() => 1;
            [AgentTask] long Sum(long {|AGF0104:count|}) => count;
        }
        """);

    [Fact]
    public Task Reports_a_task_without_a_result() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] void Publish() { }
            [AgentTask] int Count(int {|AGF0104:publish|}) => publish;
        }
        """,
        "Parameter 'publish' of 'Count' is bound to 'Publish', which returns nothing. To run after it, name it in DependsOn; to see what became of it, take TaskOutcome");

    [Fact]
    public Task Reports_a_name_that_differs_in_case() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string DraftText(string topic) => topic;
            [AgentTask] int Count(string {|AGF0104:drafttext|}) => drafttext.Length;
        }
        """,
        "Parameter 'drafttext' of 'Count' differs from the result name 'draftText' in case only. Write it like that to take the result, or give an input another name");

    [Fact]
    public Task Reports_several_that_would_fit() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 2;
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] int Sum(int {|AGF0104:number|}) => number;
        }
        """);

    [Fact]
    public Task Reports_two_parameters_for_one_result() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int Sum(int {|AGF0104:left|}, int {|AGF0104:right|}) => left + right;
        }
        """);

    [Fact]
    public Task Reports_a_plain_value_of_an_optional_task() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(Optional = true)] string Draft() => "";
            [AgentTask] int Count(string {|AGF0104:draft|}) => draft.Length;
        }
        """);

    [Fact]
    public Task Silent_about_the_results_of_a_task_that_is_at_fault_itself() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] async void {|AGF0102:Draft|}() => await Task.Yield();
            [AgentTask] int Count(string draft) => draft.Length;
        }
        """);

    [Fact]
    public Task Silent_on_what_fits() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft(string topic) => topic;
            [AgentTask(Optional = true)] int Check() => 1;
            [AgentTask] int Count(string draft, int? check) => draft.Length + (check ?? 0);
            [AgentTask] string Show(object draft, TaskOutcome<int> check, [FromTask(nameof(Draft))] TaskOutcome outcome) => $"{draft}{check}{outcome}";
            [AgentTask(DependsOn = [nameof(Count)])] int Sum(int number) => number;
        }
        """);
}
