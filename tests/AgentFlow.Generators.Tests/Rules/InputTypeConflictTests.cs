namespace AgentFlow.Generators.Tests.Rules;

public class InputTypeConflictTests
{
    [Fact]
    public Task Reports_the_second_declaration() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft(string id) => id;
            [AgentTask] int Count(int {|AGF0105:id|}) => id;
        }
        """,
        "Input 'id' is int here and string in 'Draft': an input has one type. Give both parameters that type, or one of them another name.");

    [Fact]
    public Task Silent_where_only_annotations_differ() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string Draft(string? id) => id ?? "";
            [AgentTask] int Count(string id) => id.Length;
        }
        """);

    [Fact]
    public Task Reports_what_a_predicate_declares() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(When = nameof(Wanted))] string Draft(string id) => id;
            bool Wanted(int {|AGF0105:id|}) => id > 0;
        }
        """,
        "Input 'id' is int here and string in 'Draft': an input has one type. Give both parameters that type, or one of them another name.");

    [Fact]
    public Task Reports_elements_of_two_types() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach("ids")] string id) => id.Length;
            [AgentTask(MaxConcurrency = 2)] int Sum([ForEach({|AGF0105:"ids"|})] int number) => number;
        }
        """,
        "Input 'ids' is IEnumerable<int> here and IEnumerable<string> in 'Count': an input has one type. Give both parameters that type, or one of them another name.");

    [Fact]
    public Task Silent_where_a_parameter_says_what_a_ForEach_goes_over() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach("ids")] string id) => id.Length;
            [AgentTask] int Sum(List<string> ids) => ids.Count;
        }
        """);
}
