namespace AgentFlow.Generators.Tests.Rules;

public class LiteralTaskNameTests
{
    [Fact]
    public Task Reports_a_literal_in_DependsOn() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask(DependsOn = new[] { {|AGF0206:"Draft"|} })] string Review() => "";
        }
        """,
        "Write nameof(Draft) in place of \"Draft\", so that renaming the method renames it here too");

    [Fact]
    public Task Reports_a_literal_in_FromTask() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask] int Count([FromTask({|AGF0206:"Draft"|})] string text) => text.Length;
        }
        """);

    [Fact]
    public Task Reports_a_literal_in_ForEach() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string[] Read() => [];
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach({|AGF0206:"Read"|})] string text) => text.Length;
        }
        """);

    [Fact]
    public Task Reports_a_literal_in_When_and_Validate_and_what_they_take() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] int Count() => 1;
            [AgentTask(When = {|AGF0206:"Wanted"|}, Validate = {|AGF0206:"Good"|})] string Draft(string topic) => topic;
            [AgentTask(When = nameof(Wanted))] string Sketch(string topic) => topic;
            bool Wanted([FromTask({|AGF0206:"Count"|})] int number) => number > 0;
            bool Good(string draft) => draft.Length > 0;
        }
        """,
        "Write nameof(Wanted) in place of \"Wanted\", so that renaming the method renames it here too",
        "Write nameof(Good) in place of \"Good\", so that renaming the method renames it here too",
        "Write nameof(Count) in place of \"Count\", so that renaming the method renames it here too");

    [Fact]
    public Task Reports_a_name_that_is_a_keyword_as_it_must_be_written() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string @class() => "";
            [AgentTask] string async() => "";
            [AgentTask(DependsOn = [{|AGF0206:"class"|}, {|AGF0206:"async"|}])] string Review() => "";
        }
        """,
        "Write nameof(@class) in place of \"class\", so that renaming the method renames it here too",
        "Write nameof(async) in place of \"async\", so that renaming the method renames it here too");

    [Fact]
    public Task Silent_on_the_name_of_an_input() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach("documents")] string text) => text.Length;
        }
        """);

    [Fact]
    public Task Silent_on_nameof_and_constants() => Verify.SilentAsync("""
        public partial class Report
        {
            const string First = "Draft";
            [AgentTask] string Draft() => "";
            [AgentTask(DependsOn = [nameof(Draft)])] int Count() => 1;
            [AgentTask(DependsOn = [First])] int Sum() => 1;
        }
        """);

    [Fact]
    public Task Silent_on_a_literal_that_names_no_task() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask(DependsOn = [{|AGF0201:"X"|}])] string Review() => "";
        }
        """);

    [Fact]
    public Task Silent_on_an_explicit_implementation_whose_name_nameof_does_not_give() => Verify.SilentAsync("""
        public interface IReport { int Draft(); }
        public partial class Report : IReport
        {
            [AgentTask] int IReport.{|AGF0102:Draft|}() => 1;
            [AgentTask(DependsOn = ["IReport.Draft"])] int Count() => 1;
        }
        """);
}
