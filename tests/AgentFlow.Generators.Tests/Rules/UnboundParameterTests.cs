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
        """,
        "Parameter 'draft' of 'Count' is bound to the result of 'Draft', which is string and does not fit int. Take string or TaskOutcome<string>");

    [Fact]
    public Task Reports_a_numeric_conversion() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int Count() => 1;
            [AgentTask] long Sum(long {|AGF0104:count|}) => count;
        }
        """,
        "Parameter 'count' of 'Sum' is bound to the result of 'Count', which is int and does not fit long. Take int or TaskOutcome<int>");

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
        """,
        "Parameter 'number' of 'Sum' could take the result of several of its dependencies: A, B. Name it after one of them, or say which with [FromTask]");

    [Fact]
    public Task Reports_two_parameters_for_one_result() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int A() => 1;
            [AgentTask(DependsOn = [nameof(A)])] int Sum(int {|AGF0104:left|}, int {|AGF0104:right|}) => left + right;
        }
        """,
        "Parameter 'left' of 'Sum' and another parameter could both take the result of 'A'. Name one of them 'a', or say which with [FromTask]",
        "Parameter 'right' of 'Sum' and another parameter could both take the result of 'A'. Name one of them 'a', or say which with [FromTask]");

    [Fact]
    public Task Reports_a_plain_value_of_an_optional_task() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(Optional = true)] string Draft() => "";
            [AgentTask] int Count(string {|AGF0104:draft|}) => draft.Length;
        }
        """,
        "Parameter 'draft' of 'Count' takes the result of 'Draft', which is optional and may give none, as string. Take string? or TaskOutcome<string>");

    [Fact]
    public Task Reports_a_list_with_a_gap() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(Optional = true)] string A() => "";
            [AgentTask] string B() => "";
            [AgentTask(DependsOn = [nameof(A), nameof(B)])] int Count(IReadOnlyList<string> {|AGF0104:all|}) => all.Count;
        }
        """,
        "Parameter 'all' of 'Count' takes the result of 'A', which is optional and may give none, as IReadOnlyList<string>. Take IReadOnlyList<string?> or IReadOnlyList<TaskOutcome<string>>");

    [Fact]
    public Task Reports_null_of_a_type_parameter_that_has_none() => Verify.ReportsAsync("""
        public partial class Report<T>
        {
            [AgentTask] T A(T input) => input;
            [AgentTask] string B(T? {|AGF0104:a|}) => $"{a}";
        }
        """,
        "Parameter 'a' of 'B' asks for the result of 'A' or null, and T has no null of its own. Take TaskOutcome<T>");

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

    [Fact]
    public Task Says_that_a_list_is_no_stream() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach("texts", Stream = true)] string {|AGF0104:text|}) => text.Length;
            [AgentTask] int Sum(IEnumerable<string> texts) => texts.Count();
        }
        """,
        "Parameter 'text' of 'Count' takes each element of 'texts' as a stream, which is none. Declare it as an IAsyncEnumerable<T>, or remove Stream");
}
