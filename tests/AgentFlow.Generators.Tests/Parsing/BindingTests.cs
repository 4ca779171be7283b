namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Rules 1 to 5 of the contract's section 2, in their order.</summary>
public class BindingTests
{
    // What the task under test may take from.
    private const string Sources = """
        [AgentTask] Task<Document> ReadAsync() => null!;
        [AgentTask] Task<int> CountAsync() => null!;
        [AgentTask] Task<int> WeighAsync() => null!;
        [AgentTask] Task<int?> GuessAsync() => null!;
        [AgentTask] Task<Draft?> FindAsync() => null!;
        [AgentTask] Task<(int Low, int High)> RangeAsync() => null!;
        [AgentTask] Task<IReadOnlyList<int>> ListAsync() => null!;
        [AgentTask] Task LogAsync() => null!;
        [AgentTask(Optional = true)] Task<Draft> SketchAsync() => null!;
        [AgentTask(Optional = true)] Task<Draft?> HintAsync() => null!;
        [AgentTask(Optional = true)] Task<int> RateAsync() => null!;
        [AgentTask(Optional = true)] Task TidyAsync() => null!;
        [AgentTask(When = nameof(Always))] Task<Draft> ChooseAsync() => null!;
        [AgentTask(When = nameof(Always))] Task<int?> PickAsync() => null!;
        bool Always() => true;
        """;

    private const string After = "[AgentTask(DependsOn = [{0}])] void Judge({1}) {{ }}";

    [Theory] // rule 1
    [InlineData("CancellationToken read", "Token")]
    [InlineData("[FromTask(nameof(ReadAsync))] CancellationToken ct", "Token")]
    [InlineData("AgentTaskContext count", "Context")]
    [InlineData("CancellationToken a, AgentTaskContext b, CancellationToken c", "Token, Context, Token")]
    // rule 2
    [InlineData("[FromTask(nameof(ReadAsync))] Document text", "Result Read Value")]
    [InlineData("[FromTask(nameof(ReadAsync))] Document count", "Result Read Value")]
    [InlineData("[FromTask(\"ReadAsync\")] TaskOutcome<Document> text", "Result Read Outcome")]
    [InlineData("[FromTask(nameof(ReadAsync))] int text", "Unbound TypeDoesNotFit ReadAsync")]
    [InlineData("[FromTask(\"Read\")] Document text", "Unbound NoSuchTask Read")]
    [InlineData("[FromTask(\"Missing\")] Document read", "Unbound NoSuchTask Missing")]
    [InlineData("[FromTask(null!)] Document text", "Unbound NoSuchTask ")]
    // rule 3: the value
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
    // rule 3: T? of what cannot be null
    [InlineData("Document? read", "Result Read ValueOrNull")]
    [InlineData("object? read", "Result Read ValueOrNull")]
    [InlineData("int? count", "Result Count ValueOrNull")]
    [InlineData("object? count", "Result Count ValueOrNull")]
    // rule 3: the outcome
    [InlineData("TaskOutcome read", "Result Read Outcome")]
    [InlineData("TaskOutcome<Document> read", "Result Read Outcome")]
    [InlineData("TaskOutcome<Draft> find", "Result Find Outcome")]
    [InlineData("TaskOutcome<(int A, int B)> range", "Result Range Outcome")]
    [InlineData("TaskOutcome log", "Result Log Outcome")]
    // rule 3: what does not fit is never an input
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
    // rule 3: what is optional
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
    // rule 3: what has a When
    [InlineData("Draft? choose", "Result Choose ValueOrNull")]
    [InlineData("TaskOutcome<Draft> choose", "Result Choose Outcome")]
    [InlineData("Draft choose", "Unbound NeedsTolerantForm ChooseAsync")]
    [InlineData("int? pick", "Result Pick ValueOrNull")]
    [InlineData("int pick", "Unbound TypeDoesNotFit PickAsync")]
    // rule 5
    [InlineData("int retries", "Input")]
    [InlineData("Document text", "Input")]
    [InlineData("int judgement", "Input")]
    [InlineData("TaskOutcome<Document> outcome", "Input")]
    public void A_parameter_is_bound_by_what_it_is_called_or_by_its_attribute(string parameters, string expected) =>
        Assert.Equal(expected, Bound("", parameters));

    [Theory]
    [InlineData("Read", "Document text", "Result Read Value")]
    [InlineData("Read", "Document? text", "Result Read ValueOrNull")]
    [InlineData("Read", "TaskOutcome<Document> text", "Result Read Outcome")]
    [InlineData("Read", "object text", "Input")]
    [InlineData("Read", "Draft text", "Input")]
    [InlineData("Count", "int number", "Result Count Value")]
    [InlineData("Count", "int? number", "Result Count ValueOrNull")]
    [InlineData("Count", "long number", "Input")]
    [InlineData("Guess", "int? number", "Result Guess Value")]
    [InlineData("Guess", "int number", "Input")]
    [InlineData("Range", "(int, int) bounds", "Result Range Value")]
    [InlineData("Find", "Draft draft", "Result Find Value")]
    [InlineData("Log", "int number", "Input")]
    [InlineData("Log", "TaskOutcome outcome", "Result Log Outcome")]
    [InlineData("Read,Log", "TaskOutcome outcome", "Unbound Ambiguous ReadAsync")]
    [InlineData("Sketch", "Draft? draft", "Result Sketch ValueOrNull")]
    [InlineData("Sketch", "Draft draft", "Unbound NeedsTolerantForm SketchAsync")]
    // several match
    [InlineData("Count,Weigh", "int number", "Unbound Ambiguous CountAsync")]
    [InlineData("Count,Guess", "int? number", "Unbound Ambiguous CountAsync")]
    [InlineData("Weigh,Count,Read", "TaskOutcome<int> number", "Unbound Ambiguous WeighAsync")]
    // what another parameter has is out of the question, wherever that parameter stands
    [InlineData("Count,Weigh", "int count, int number", "Result Count Value, Result Weigh Value")]
    [InlineData("Count,Weigh", "int number, int count", "Result Weigh Value, Result Count Value")]
    [InlineData("Count,Weigh", "int number, [FromTask(nameof(WeighAsync))] int other", "Result Count Value, Result Weigh Value")]
    [InlineData("Count", "int count, int number", "Result Count Value, Input")]
    [InlineData("Count", "long count, int number", "Unbound TypeDoesNotFit CountAsync, Input")]
    // two that could take one result
    [InlineData("Read", "Document first, Document second", "Unbound Contended ReadAsync, Unbound Contended ReadAsync")]
    [InlineData("Read", "Document first, TaskOutcome<Document> second", "Unbound Contended ReadAsync, Unbound Contended ReadAsync")]
    [InlineData("Count,Weigh", "int first, int second", "Unbound Ambiguous CountAsync, Unbound Ambiguous CountAsync")]
    [InlineData("Read,Count", "Document first, int second", "Result Read Value, Result Count Value")]
    // entries that lead nowhere
    [InlineData("Missing,Read", "Document text", "Result Read Value")]
    [InlineData("Read,Read", "Document text", "Result Read Value")]
    public void A_parameter_is_bound_by_type_among_what_DependsOn_names(string dependsOn, string parameters, string expected) =>
        Assert.Equal(expected, Bound(dependsOn, parameters));

    [Theory]
    [InlineData("Count,Weigh", "IReadOnlyList<int> all", "Gathered Count+Weigh Value")]
    [InlineData("Weigh,Read,Count", "IReadOnlyList<int> all", "Gathered Weigh+Count Value")]
    [InlineData("Count,Weigh", "IReadOnlyList<TaskOutcome<int>> all", "Gathered Count+Weigh Outcome")]
    [InlineData("Count,Weigh", "IReadOnlyList<int?> all", "Gathered Count+Weigh ValueOrNull")]
    [InlineData("Count,Weigh,Rate", "IReadOnlyList<int?> all", "Gathered Count+Weigh+Rate ValueOrNull")]
    [InlineData("Count,Rate", "IReadOnlyList<TaskOutcome<int>> all", "Gathered Count+Rate Outcome")]
    [InlineData("Count,Read,Log", "IReadOnlyList<TaskOutcome> all", "Gathered Count+Read+Log Outcome")]
    [InlineData("Count,Rate", "IReadOnlyList<int> all", "Unbound NeedsTolerantForm RateAsync")]
    [InlineData("Find,Hint", "IReadOnlyList<Draft?> all", "Gathered Find+Hint ValueOrNull")]
    // one alone is no list
    [InlineData("Count", "IReadOnlyList<int> all", "Input")]
    [InlineData("Count,Read", "IReadOnlyList<int> all", "Input")]
    [InlineData("Count,Weigh", "IEnumerable<int> all", "Input")]
    [InlineData("Count,Weigh", "List<int> all", "Input")]
    // a task's own list goes before gathering
    [InlineData("Count,Weigh,List", "IReadOnlyList<int> all", "Result List Value")]
    // others take their share first
    [InlineData("Count,Weigh", "IReadOnlyList<int> all, int count", "Input, Result Count Value")]
    [InlineData("Count,Weigh", "IReadOnlyList<int> all, int one", "Unbound Contended CountAsync, Unbound Ambiguous CountAsync")]
    public void A_list_gathers_what_several_dependencies_return(string dependsOn, string parameters, string expected) =>
        Assert.Equal(expected, Bound(dependsOn, parameters));

    [Theory]
    [InlineData("Draft sketch", "Draft? or TaskOutcome<Draft>")]
    [InlineData("Draft hint", "Draft? or TaskOutcome<Draft?>")]
    [InlineData("int rate", "int? or TaskOutcome<int>")]
    [InlineData("string count", "int or TaskOutcome<int>")]
    [InlineData("string find", "Draft? or TaskOutcome<Draft?>")]
    [InlineData("int log", "TaskOutcome")]
    [InlineData("Document READ", "read")]
    public void A_problem_says_what_would_fit(string parameter, string expected) =>
        Assert.Equal(expected, Model("", parameter).Binding("Judge").Problem!.Expected);

    [Fact]
    public void A_list_that_lacks_a_tolerant_form_is_told_of_lists() =>
        Assert.Equal(
            "IReadOnlyList<int?> or IReadOnlyList<TaskOutcome<int>>",
            Model("Count,Rate", "IReadOnlyList<int> all").Binding("Judge").Problem!.Expected);

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

    [Theory]
    [InlineData("Missing read", "Result Read Value")]
    [InlineData("TaskOutcome<Missing> read", "Result Read Outcome")]
    [InlineData("Missing? read", "Result Read ValueOrNull")]
    [InlineData("Missing text", "Input")]
    [InlineData("List<Missing> make", "Result Make Value")]
    public void A_type_that_cannot_be_found_binds_as_best_it_can(string parameter, string expected)
    {
        var model = ParsedWorkflow.OfMembers($$"""
            [AgentTask] Document Read() => null!;
            [AgentTask] Missing Make() => null!;
            [AgentTask(DependsOn = [nameof(Read)])] void Judge({{parameter}}) { }
            """);
        Assert.Equal(expected, model.Bindings("Judge"));
    }

    [Fact]
    public void Two_mentions_of_a_type_that_is_yet_to_be_generated_are_the_same_type()
    {
        var model = ParsedWorkflow.OfMembers("""
            [AgentTask] Missing Make() => null!;
            [AgentTask] Other Find() => null!;
            [AgentTask(DependsOn = [nameof(Make), nameof(Find)])] void Judge(Missing thing) { }
            """);
        Assert.Equal("Result Make Value", model.Bindings("Judge"));
    }

    private static string Bound(string dependsOn, string parameters) => Model(dependsOn, parameters).Bindings("Judge");

    private static Model.WorkflowModel Model(string dependsOn, string parameters)
    {
        var entries = dependsOn.Length == 0 ? [] : dependsOn.Split(',').Select(name => $"\"{name}Async\"");
        return ParsedWorkflow.OfMembers($"{Sources}\n{string.Format(null, After, string.Join(", ", entries), parameters)}");
    }
}
