namespace AgentFlow.Generators.Tests.Rules;

public class UnknownTaskTests
{
    [Fact]
    public Task Reports_a_misspelt_entry_with_the_name_that_is_meant() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string Draft() => "";
            [AgentTask(DependsOn = [nameof(Draft), {|AGF0201:"Sumarize"|}])] string Review() => "";
            [AgentTask] string Summarize() => "";
        }
        """,
        "'Sumarize' is no task of 'Report'. Did you mean 'Summarize'? Tasks: Draft, Review, Summarize");

    [Fact]
    public Task Reports_a_method_that_is_no_task() => Verify.ReportsAsync("""
        public partial class Report
        {
            string Tidy() => "";
            [AgentTask(DependsOn = [{|AGF0201:nameof(Tidy)|}])] string Review() => "";
        }
        """,
        "'Tidy' is no task of 'Report'. Tasks: Review");

    [Fact]
    public Task Reports_FromTask_and_nothing_else() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask] string DraftAsync() => "";
            [AgentTask] int Count([FromTask({|AGF0201:"Draft"|})] string text) => text.Length;
        }
        """,
        "'Draft' is no task of 'Report'. Did you mean 'DraftAsync'? Tasks: DraftAsync, Count");

    [Fact]
    public Task Silent_on_names_of_tasks() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] string DraftAsync() => "";
            [AgentTask(DependsOn = new[] { nameof(DraftAsync) })] int Count([FromTask(nameof(DraftAsync))] string text) => text.Length;
        }
        """);

    [Theory]
    [InlineData("read", "'read' is no task of 'Report', nor can an input be called so. Did you mean 'ReadAsync'? Tasks: ReadAsync, Count")]
    [InlineData("Read", "'Read' is no task of 'Report', nor can an input be called so. Did you mean 'ReadAsync'? Tasks: ReadAsync, Count")]
    [InlineData("", "'' is no task of 'Report', nor can an input be called so. Tasks: ReadAsync, Count")]
    public Task Reports_a_ForEach_that_names_neither_a_task_nor_an_input(string name, string message) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask] Task<string[]> ReadAsync() => Task.FromResult(new string[0]);
            [AgentTask(MaxConcurrency = 2)] int Count([ForEach({|AGF0201:"{{name}}"|})] string text) => text.Length;
        }
        """,
        message);

    [Fact]
    public Task Suggests_no_explicit_implementation_for_it_cannot_be_named() => Verify.ReportsAsync("""
        public interface IReport { int Draft(); }
        public partial class Report : IReport
        {
            [AgentTask] int IReport.{|AGF0102:Draft|}() => 1;
            [AgentTask(DependsOn = [{|AGF0201:nameof(IReport.Draft)|}])] int Count() => 1;
        }
        """,
        "'IReport.Draft' cannot be a task: it cannot be called by its name. Make it an ordinary method with a body",
        "'Draft' is no task of 'Report'. Tasks: IReport.Draft, Count");
}
