using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>What the methods that <c>When</c> and <c>Validate</c> name are bound to: the same rules, and the result or the element.</summary>
public class PredicateTests
{
    private const string Sources = """
        [AgentTask] Task<Draft> FastAsync() => null!;
        [AgentTask] Task<Draft> DeepAsync() => null!;
        [AgentTask] Task<int> CountAsync() => null!;
        [AgentTask(Optional = true)] Task<int> RateAsync() => null!;
        [AgentTask] Task<List<Document>> ReadAsync() => null!;
        """;

    [Theory] // the same rules
    [InlineData("", "CancellationToken token, AgentTaskContext context", "Token, Context")]
    [InlineData("", "int count", "Result Count Value")]
    [InlineData("", "[FromTask(nameof(CountAsync))] int number", "Result Count Value")]
    [InlineData("", "TaskOutcome<int> rate, int? count", "Result Rate Outcome, Result Count ValueOrNull")]
    [InlineData("DependsOn = [nameof(FastAsync)]", "Draft draft", "Result Fast Value")]
    [InlineData("DependsOn = [nameof(FastAsync), nameof(DeepAsync)]", "IReadOnlyList<Draft> drafts", "Gathered Fast+Deep Value")]
    [InlineData("DependsOn = [nameof(FastAsync), nameof(DeepAsync)], Join = Join.Any", "Draft draft", "Winner Fast+Deep Value")]
    [InlineData("DependsOn = [nameof(FastAsync), nameof(DeepAsync)], Join = Join.AtLeast", "IReadOnlyList<Draft> drafts", "Gathered Fast+Deep ThoseThereAre")]
    [InlineData("", "int number, string style = \"x\"", "Input, Input")]
    [InlineData("", "long count", "Unbound TypeDoesNotFit CountAsync")]
    [InlineData("", "int rate", "Unbound NeedsTolerantForm RateAsync")]
    [InlineData("", "[FromTask(\"Lost\")] int number", "Unbound NoSuchTask Lost")]
    [InlineData("DependsOn = [nameof(FastAsync)], Join = Join.Any", "Draft fast", "Unbound MayLoseJoin FastAsync")]
    // before it runs it has no result
    [InlineData("", "Draft judge", "Unbound NotThereYet JudgeAsync")]
    [InlineData("", "Draft draft", "Input")]
    public void When(string options, string parameters, string expected) =>
        Assert.Equal(expected, Words(Parse(Options("When = nameof(Ask)", options), "", $"bool Ask({parameters}) => true;"), "When"));

    [Theory] // the result: by its name, or the one unbound parameter of type T
    [InlineData("", "Draft judge", "OwnResult")]
    [InlineData("", "Document judge", "OwnResult")]
    [InlineData("", "Draft? draft", "OwnResult")]
    [InlineData("", "Draft draft", "OwnResult")]
    [InlineData("", "string style, Draft draft, int count", "Input, OwnResult, Result Count Value")]
    [InlineData("", "Draft draft, Draft judge", "Input, OwnResult")]
    [InlineData("", "Draft draft, Draft fast", "OwnResult, Result Fast Value")]
    [InlineData("", "Document draft, Draft fast", "Input, Result Fast Value")]
    [InlineData("", "Draft one, Draft other", "Input, Input")]
    [InlineData("", "string judge", "Unbound TypeDoesNotFit JudgeAsync")]
    // one that could be a dependency's result as well is the task's own; of two, one can be
    [InlineData("DependsOn = [nameof(FastAsync)]", "Draft draft", "OwnResult")]
    [InlineData("DependsOn = [nameof(FastAsync)]", "Draft judge, Draft draft", "OwnResult, Result Fast Value")]
    [InlineData("DependsOn = [nameof(FastAsync)]", "Draft before, Draft after", "Unbound Contended FastAsync, Unbound Contended FastAsync")]
    public void Validate(string options, string parameters, string expected) =>
        Assert.Equal(expected, Words(Parse(Options("Validate = nameof(Ask)", options), "", $"bool Ask({parameters}) => true;"), "Validate"));

    [Theory] // the element: by its name, or by the same attribute
    [InlineData("Document document", "Item Read Value")]
    [InlineData("object document", "Item Read Value")]
    [InlineData("[ForEach(nameof(ReadAsync))] Document item", "Item Read Value")]
    [InlineData("int count, Document document, string style", "Result Count Value, Item Read Value, Input")]
    [InlineData("Document item", "Input")]
    [InlineData("List<Document> read", "Result Read Value")]
    [InlineData("[FromTask(nameof(ReadAsync))] List<Document> document", "Result Read Value")]
    [InlineData("string document", "Unbound NotItsItem document")]
    [InlineData("[ForEach(nameof(ReadAsync))] string item", "Unbound NotItsItem document")]
    [InlineData("[ForEach(nameof(FastAsync))] Document item", "Unbound NotItsItem FastAsync")]
    public void The_element(string parameters, string expected)
    {
        var model = Parse("When = nameof(Ask)", "[ForEach(nameof(ReadAsync))] Document document", $"bool Ask({parameters}) => true;");
        Assert.Equal(expected, Words(model, "When"));
        Assert.Equal(expected.Contains("Item Read", StringComparison.Ordinal), model.Task("Judge").When!.TakesItem);
    }

    [Fact]
    public void An_element_that_has_the_name_of_a_result_is_told_from_it_by_its_type()
    {
        const string Item = "[ForEach(nameof(ReadAsync))] Document read";
        Assert.Equal("Item Read Value", Words(Parse("When = nameof(Ask)", Item, "bool Ask(Document read) => true;"), "When"));
        Assert.Equal("Result Read Value", Words(Parse("When = nameof(Ask)", Item, "bool Ask(List<Document> read) => true;"), "When"));
    }

    [Fact]
    public void An_element_is_handed_on_in_the_form_that_the_task_takes()
    {
        const string Edit = "[AgentTask] Task<Draft> EditAsync([ForEach(nameof(ReadAsync))] Document document) => null!; ";
        const string Item = "[ForEach(nameof(EditAsync))] TaskOutcome<Draft> draft";
        Assert.Equal("Item Edit Outcome", Words(Parse("When = nameof(Ask)", Item, Edit + "bool Ask(TaskOutcome draft) => true;"), "When"));
        Assert.Equal("Unbound NotItsItem draft", Words(Parse("When = nameof(Ask)", Item, Edit + "bool Ask(Draft draft) => true;"), "When"));
    }

    [Fact]
    public void Each_item_is_validated()
    {
        var model = Parse("Validate = nameof(Ask)", "[ForEach(\"documents\")] Document document", "string? Ask(Document document, Draft draft, string style) => null;");
        Assert.Equal("Item Value, OwnResult, Input", Words(model, "Validate"));
        Assert.Equal("IEnumerable<Document> documents, string style", model.InputWords());
    }

    [Fact]
    public void What_they_take_the_task_waits_for_and_the_caller_gives()
    {
        var model = Parse(
            "When = nameof(Ask), Validate = nameof(Check), DependsOn = [nameof(DeepAsync)]",
            "string style, Draft? fast",
            "bool Ask(int count, Draft fast, int depth = 2) => true; bool Check(Draft judge, TaskOutcome rate, string style, bool strict) => true;");
        Assert.Equal("-Deep*, Fast, Count, Rate?", model.Dependencies("Judge"));
        Assert.Equal("string style, bool strict, int depth = 2", model.InputWords());
    }

    [Fact]
    public void One_method_may_serve_several_tasks()
    {
        var model = ParsedWorkflow.OfMembers("""
            [AgentTask(Validate = nameof(IsPlausible))] int A() => 1;
            [AgentTask(Validate = nameof(IsPlausible))] int B() => 1;
            static bool IsPlausible(int number) => true;
            """);
        Assert.All(model.Tasks, task => Assert.Equal((true, BindingKind.OwnResult), (task.Validate!.IsStatic, task.Validate.Parameters.Single().Binding.Kind)));
    }

    private static string Options(params string[] options) => string.Join(", ", options.Where(option => option.Length > 0));

    private static string Words(WorkflowModel model, string option) =>
        model.Words((option == "When" ? model.Task("Judge").When : model.Task("Judge").Validate)!.Parameters);

    private static WorkflowModel Parse(string options, string parameters, string predicates) =>
        ParsedWorkflow.OfMembers($"{Sources} [AgentTask({options})] Task<Draft> JudgeAsync({parameters}) => null!; {predicates}");
}
