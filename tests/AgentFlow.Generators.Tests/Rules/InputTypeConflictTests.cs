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
}
