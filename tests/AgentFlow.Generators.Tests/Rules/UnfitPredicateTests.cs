namespace AgentFlow.Generators.Tests.Rules;

public class UnfitPredicateTests
{
    [Theory]
    [InlineData("bool Wanted() => true;", "'Wantd', which is no method of 'Report'. Did you mean 'Wanted'?", "\"Wantd\"")]
    [InlineData("int Wanted() => 1;", "'IsWanted', which is no method of 'Report': write bool IsWanted(), or name one that is there", "\"IsWanted\"")]
    [InlineData("bool Wanted() => true; bool Wanted(string topic) => true;", "'Wanted', of which 'Report' has several: give the one that is meant a name of its own")]
    [InlineData("[AgentTask] bool Wanted() => true;", "'Wanted', which is itself a task: write a method that is asked, without [AgentTask]")]
    [InlineData("int Wanted() => 1;", "'Wanted', which returns int: return bool")]
    [InlineData("Task<bool> Wanted() => Task.FromResult(true);", "'Wanted', which returns Task<bool>: it is not awaited, so return bool; what takes time is a task")]
    [InlineData("string? Wanted() => null;", "'Wanted', which returns string?: return bool")]
    [InlineData("bool Wanted<T>() => true;", "'Wanted', which is generic, and nothing says what its type arguments would be: write the types out")]
    [InlineData("bool Wanted(out string topic) { topic = \"\"; return true; }", "'Wanted', which has a parameter by reference or of a type that cannot live across an await: take ordinary values")]
    [InlineData("bool Wanted(string draft) => true;", "'Wanted', whose parameter 'draft' takes the result of 'Draft', which has not run when its When is asked. Ask it in Validate, or take something else")]
    [InlineData("bool Wanted(int count) => true;", "'Wanted', whose parameter 'count' is bound to the result of 'Count', which is string and does not fit int. Take string or TaskOutcome<string>")]
    public Task Reports_a_When(string predicate, string message, string name = "nameof(Wanted)") => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask] string Count() => "";
            [AgentTask(When = {|AGF0108:{{name}}|})] string Draft(string topic) => topic;
            {{predicate}}
        }
        """,
        $"The When of 'Draft' names {message}");

    [Theory]
    [InlineData("\"\"", "'', which is no method of 'Report': write nameof a method that returns bool, or remove it")]
    [InlineData("\"Goo\"", "'Goo', which is no method of 'Report'. Did you mean 'Good'?")]
    [InlineData("\"Numbr\"", "'Numbr', which is no method of 'Report': write bool Numbr(string draft), or name one that is there")]
    [InlineData("nameof(Number)", "'Number', which returns int: return bool, or string? with the reason for a rejection")]
    [InlineData("nameof(Silent)", "'Silent', which does not take the result: give it a parameter string draft")]
    public Task Reports_a_Validate(string name, string message) => Verify.ReportsAsync($$"""
        public partial class Report
        {
            [AgentTask(Validate = {|AGF0108:{{name}}|})] string Draft(string topic) => topic;
            int Number(string draft) => draft.Length;
            string? Good(string draft) => draft;
            bool Silent(int other) => other > 0;
        }
        """,
        $"The Validate of 'Draft' names {message}");

    [Fact]
    public Task Reports_a_Validate_of_nothing() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(Validate = {|AGF0108:nameof(IsGood)|})] void Publish(string topic) { }
            bool IsGood(string topic) => topic.Length > 0;
        }
        """,
        "The Validate of 'Publish' names 'IsGood', and 'Publish' returns nothing that could be judged: return a value, or remove Validate");

    [Fact]
    public Task Reports_an_element_that_the_task_does_not_have() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(When = {|AGF0108:nameof(IsLong)|})] string Draft(string topic) => topic;
            bool IsLong([ForEach("documents")] string document) => document.Length > 3;
        }
        """,
        "The When of 'Draft' names 'IsLong', whose parameter 'document' means the element that 'documents' gives a ForEach, and 'Draft' has no such element. Give it another name");

    [Fact]
    public Task Reports_each_task_that_names_it() => Verify.ReportsAsync("""
        public partial class Report
        {
            [AgentTask(When = {|AGF0108:nameof(Wanted)|})] string Draft(string topic) => topic;
            [AgentTask(When = {|AGF0108:nameof(Wanted)|})] string Sketch(string topic) => topic;
            int Wanted() => 1;
        }
        """);

    [Fact]
    public Task Silent_on_methods_that_can_be_asked() => Verify.SilentAsync("""
        public class Base { protected bool Inherited(string text) => text.Length > 0; }

        public partial class Report : Base
        {
            [AgentTask] int Count(string topic) => topic.Length;
            [AgentTask(When = nameof(IsWanted), Validate = nameof(Problem))] string Draft(string topic) => topic;
            [AgentTask(Validate = nameof(Inherited))] string Sketch(string topic) => topic;
            [AgentTask(MaxConcurrency = 2, When = nameof(IsLong))] string Print([ForEach("documents")] string document) => document;
            static bool IsWanted(int count, TaskOutcome<string> sketch, bool force) => count > 0 || force || sketch.Error is null;
            string? Problem(string draft) => draft.Length > 0 ? null : "empty";
            bool IsLong(string document) => document.Length > 3;
        }
        """);

    [Fact]
    public Task Silent_about_a_source_that_is_no_task_which_is_another_fault() => Verify.SilentAsync("""
        public partial class Report
        {
            [AgentTask] int Count() => 1;
            [AgentTask(When = nameof(Wanted))] string Draft(string topic) => topic;
            [AgentTask(When = nameof(Wanted))] string Sketch(string topic) => topic;
            bool Wanted([FromTask({|AGF0201:"Cuont"|})] int number) => number > 0;
        }
        """);

    [Theory]
    [InlineData("When = {|CS0103:Missing|}", "")]
    [InlineData("When = nameof(Wanted)", "{|CS0246:Missing|} Wanted() => true;")]
    public Task Silent_on_what_does_not_compile(string option, string predicate) => Verify.SilentAsync($$"""
        public partial class Report
        {
            [AgentTask({{option}})] string Draft(string topic) => topic;
            {{predicate}}
        }
        """);
}
