namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Rule 3: a parameter that is called as a result takes it, or is an error; it is never an input.</summary>
public class ByNameTests
{
    [Theory]
    // the value
    [InlineData("Document read", "Result Read Value")]
    [InlineData("object read", "Result Read Value")]
    [InlineData("int count", "Result Count Value")]
    [InlineData("object count", "Result Count Value")]
    [InlineData("IComparable count", "Result Count Value")]
    [InlineData("int? guess", "Result Guess Value")]
    [InlineData("Draft? find", "Result Find Value")]
    [InlineData("Document? find", "Result Find Value")]
    [InlineData("Draft find", "Result Find Value")]
    [InlineData("(int, int) range", "Result Range Value")]
    [InlineData("IEnumerable<int> list", "Result List Value")]
    // T? of what cannot be null
    [InlineData("Document? read", "Result Read ValueOrNull")]
    [InlineData("object? read", "Result Read ValueOrNull")]
    [InlineData("int? count", "Result Count ValueOrNull")]
    [InlineData("object? count", "Result Count ValueOrNull")]
    // the outcome
    [InlineData("TaskOutcome read", "Result Read Outcome")]
    [InlineData("TaskOutcome<Document> read", "Result Read Outcome")]
    [InlineData("TaskOutcome<Draft> find", "Result Find Outcome")]
    [InlineData("TaskOutcome<(int A, int B)> range", "Result Range Outcome")]
    [InlineData("TaskOutcome log", "Result Log Outcome")]
    // what does not fit is never an input
    [InlineData("long count", "Unbound TypeDoesNotFit CountAsync")]
    [InlineData("long? count", "Unbound TypeDoesNotFit CountAsync")]
    [InlineData("int guess", "Unbound TypeDoesNotFit GuessAsync")]
    [InlineData("decimal count", "Unbound TypeDoesNotFit CountAsync")]
    [InlineData("Draft read", "Unbound TypeDoesNotFit ReadAsync")]
    [InlineData("(long, long) range", "Unbound TypeDoesNotFit RangeAsync")]
    [InlineData("TaskOutcome<object> read", "Unbound TypeDoesNotFit ReadAsync")]
    [InlineData("TaskOutcome<int?> count", "Unbound TypeDoesNotFit CountAsync")]
    [InlineData("Task<Document> read", "Unbound TypeDoesNotFit ReadAsync")]
    [InlineData("object log", "Unbound NoResult LogAsync")]
    [InlineData("TaskOutcome<int> log", "Unbound NoResult LogAsync")]
    [InlineData("Document Read", "Unbound CaseOnly ReadAsync")]
    [InlineData("string rEAD", "Unbound CaseOnly ReadAsync")]
    // what is optional
    [InlineData("Draft? sketch", "Result Sketch ValueOrNull")]
    [InlineData("Document? sketch", "Result Sketch ValueOrNull")]
    [InlineData("TaskOutcome<Draft> sketch", "Result Sketch Outcome")]
    [InlineData("TaskOutcome sketch", "Result Sketch Outcome")]
    [InlineData("Draft? hint", "Result Hint ValueOrNull")]
    [InlineData("int? rate", "Result Rate ValueOrNull")]
    [InlineData("object? rate", "Result Rate ValueOrNull")]
    [InlineData("TaskOutcome tidy", "Result Tidy Outcome")]
    [InlineData("Draft sketch", "Unbound NeedsTolerantForm SketchAsync")]
    [InlineData("Draft hint", "Unbound NeedsTolerantForm HintAsync")]
    [InlineData("int rate", "Unbound NeedsTolerantForm RateAsync")]
    [InlineData("long? rate", "Unbound TypeDoesNotFit RateAsync")]
    // what has a When
    [InlineData("Draft? choose", "Result Choose ValueOrNull")]
    [InlineData("TaskOutcome<Draft> choose", "Result Choose Outcome")]
    [InlineData("Draft choose", "Unbound NeedsTolerantForm ChooseAsync")]
    [InlineData("int? pick", "Result Pick ValueOrNull")]
    [InlineData("int pick", "Unbound TypeDoesNotFit PickAsync")]
    public void The_task_that_it_is_called_after_gives_it(string parameters, string expected) =>
        Assert.Equal(expected, Judged.Bound("", parameters));

    [Theory]
    [InlineData("int judge")]
    [InlineData("string judge")]
    [InlineData("[FromTask(nameof(Judge))] string text")]
    public void A_task_that_takes_its_own_result_depends_on_itself(string parameter)
    {
        var model = ParsedWorkflow.OfMembers($"[AgentTask] int Judge({parameter}) => 1;");
        Assert.Equal("Result Judge Value", model.Bindings("Judge"));
        Assert.Equal("Judge", model.Dependencies("Judge"));
    }

    [Fact]
    public void Its_own_result_name_in_another_case_makes_an_input() =>
        Assert.Equal("Input", ParsedWorkflow.OfMembers("[AgentTask] int FetchURL(string fetchUrl) => 1;").Bindings("FetchURL"));

    [Fact]
    public void For_an_unconstrained_type_parameter_only_the_tolerant_form_will_do()
    {
        var model = ParsedWorkflow.Of("""
            partial class Report<T>
            {
                [AgentTask] Task<T> ReadAsync() => null!;
                [AgentTask(Optional = true)] Task<T> FindAsync() => null!;
                [AgentTask] void Value(T read) { }
                [AgentTask] void Nullable(T? read) { }
                [AgentTask] void Outcome(TaskOutcome<T> read) { }
                [AgentTask] void OptionalNullable(T? find) { }
                [AgentTask] void OptionalOutcome(TaskOutcome<T> find) { }
            }
            """);
        Assert.Equal("Result Read Value", model.Bindings("Value"));
        Assert.Equal("Unbound NeedsTolerantForm ReadAsync", model.Bindings("Nullable"));
        Assert.Equal("TaskOutcome<T>", model.Binding("Nullable").Problem!.Expected);
        Assert.Equal("Result Read Outcome", model.Bindings("Outcome"));
        Assert.Equal("Unbound NeedsTolerantForm FindAsync", model.Bindings("OptionalNullable"));
        Assert.Equal("Result Find Outcome", model.Bindings("OptionalOutcome"));
    }

    [Fact]
    public void A_user_defined_conversion_does_not_fit()
    {
        var model = ParsedWorkflow.Of("""
            class Text { public static implicit operator Text(string value) => new(); }

            partial class Report
            {
                [AgentTask] string Read() => "";
                [AgentTask] void Print(Text read) { }
            }
            """);
        Assert.Equal("Unbound TypeDoesNotFit Read", model.Bindings("Print"));
    }
}
