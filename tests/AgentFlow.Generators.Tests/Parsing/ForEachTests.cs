using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary><c>[ForEach(X)]</c> over the result of a task.</summary>
public class ForEachTests
{
    private const string Sources = """
        public class Both : List<Document>, IAsyncEnumerable<Draft>
        {
            public IAsyncEnumerator<Draft> GetAsyncEnumerator(CancellationToken token = default) => null!;
        }

        public class Mixed : List<Draft>, IEnumerable<string> { IEnumerator<string> IEnumerable<string>.GetEnumerator() => null!; }

        List<Document> _documents = [];
        List<Document> Helper() => _documents;

        [AgentTask] Task<List<Document>> ReadAsync() => null!;
        [AgentTask] Task<Draft[]> DraftsAsync() => null!;
        [AgentTask] Task<IReadOnlyList<int>> NumbersAsync() => null!;
        [AgentTask] Task<string> TextAsync() => null!;
        [AgentTask] IAsyncEnumerable<Document> Stream() => null!;
        [AgentTask] Task<Both> BothAsync() => null!;
        [AgentTask] Task<Mixed> MixedAsync() => null!;
        [AgentTask] Task<int> CountAsync() => null!;
        [AgentTask] Task LogAsync() => null!;
        [AgentTask(Optional = true)] Task<List<Document>> FindAsync() => null!;
        [AgentTask] Task<Draft> EditAsync([ForEach(nameof(ReadAsync))] Document document) => null!;
        [AgentTask] Task<int> ScoreAsync([ForEach(nameof(ReadAsync))] Document document) => null!;
        [AgentTask(Optional = true)] Task<Draft> TryAsync([ForEach(nameof(ReadAsync))] Document document) => null!;
        [AgentTask] Task StoreAsync([ForEach(nameof(ReadAsync))] Document document) => null!;
        """;

    [Theory]
    [InlineData("nameof(ReadAsync)", "Document document", "Item Read Value", "Document")]
    [InlineData("\"ReadAsync\"", "object any", "Item Read Value", "Document")]
    [InlineData("nameof(ReadAsync)", "Document? document", "Item Read Value", "Document")]
    [InlineData("nameof(DraftsAsync)", "Document draft", "Item Drafts Value", "Draft")]
    [InlineData("nameof(NumbersAsync)", "int number", "Item Numbers Value", "int")]
    [InlineData("nameof(NumbersAsync)", "int? number", "Item Numbers Value", "int")]
    [InlineData("nameof(NumbersAsync)", "IComparable number", "Item Numbers Value", "int")]
    [InlineData("nameof(TextAsync)", "char letter", "Item Text Value", "char")]
    [InlineData("nameof(Stream)", "Document document", "Item Stream Value stream", "Document")]
    // an attribute goes before the name
    [InlineData("nameof(ReadAsync)", "Document count", "Item Read Value", "Document")]
    // one type, many ways
    [InlineData("nameof(BothAsync)", "Document document", "Item Both Value ambiguous", "Document")]
    [InlineData("nameof(BothAsync)", "Draft draft", "Item Both Value stream ambiguous", "Draft")]
    [InlineData("nameof(BothAsync), Stream = true", "Document document", "Item Both Value stream ambiguous", "Draft")]
    [InlineData("nameof(MixedAsync)", "Draft draft", "Item Mixed Value ambiguous", "Draft")]
    [InlineData("nameof(MixedAsync)", "string text", "Item Mixed Value ambiguous", "string")]
    [InlineData("nameof(MixedAsync)", "object any", "Unbound AmbiguousElements MixedAsync", "object")]
    // what does not fit
    [InlineData("nameof(ReadAsync)", "Draft draft", "Unbound NoSuchElements ReadAsync", "Draft")]
    [InlineData("nameof(NumbersAsync)", "long number", "Unbound NoSuchElements NumbersAsync", "long")]
    [InlineData("nameof(CountAsync)", "int number", "Unbound NoSuchElements CountAsync", "int")]
    [InlineData("nameof(LogAsync)", "int number", "Unbound NoResult LogAsync", "int")]
    [InlineData("nameof(FindAsync)", "Document document", "Unbound NeedsTolerantForm FindAsync", "Document")]
    // element by element
    [InlineData("nameof(EditAsync)", "Draft draft", "Item Edit Value elementwise", "Draft")]
    [InlineData("nameof(EditAsync)", "Document draft", "Item Edit Value elementwise", "Draft")]
    [InlineData("nameof(EditAsync)", "Draft? draft", "Item Edit ValueOrNull elementwise", "Draft")]
    [InlineData("nameof(EditAsync)", "TaskOutcome<Draft> draft", "Item Edit Outcome elementwise", "Draft")]
    [InlineData("nameof(EditAsync)", "TaskOutcome draft", "Item Edit Outcome elementwise", "Draft")]
    [InlineData("nameof(ScoreAsync)", "int? score", "Item Score ValueOrNull elementwise", "int")]
    [InlineData("nameof(TryAsync)", "Draft? draft", "Item Try ValueOrNull elementwise", "Draft")]
    [InlineData("nameof(TryAsync)", "TaskOutcome<Draft> draft", "Item Try Outcome elementwise", "Draft")]
    [InlineData("nameof(TryAsync)", "Draft draft", "Unbound NeedsTolerantForm TryAsync elementwise", "Draft")]
    [InlineData("nameof(EditAsync)", "string draft", "Unbound TypeDoesNotFit EditAsync elementwise", "string")]
    [InlineData("nameof(StoreAsync)", "TaskOutcome stored", "Unbound NoResult StoreAsync elementwise", "TaskOutcome")]
    // names that mean a task and are none
    [InlineData("\"Read\"", "Document document", "Unbound NoSuchTask Read", "Document")]
    [InlineData("\"read\"", "Document document", "Unbound NoSuchTask read", "Document")]
    [InlineData("\"readAsync\"", "Document document", "Unbound NoSuchTask readAsync", "Document")]
    [InlineData("\"\"", "Document document", "Unbound NoSuchTask ", "Document")]
    [InlineData("null!", "Document document", "Unbound NoSuchTask ", "Document")]
    [InlineData("\"ReedAsync\"", "Document document", "Unbound NoSuchTask ReedAsync", "Document")]
    [InlineData("nameof(Helper)", "Document document", "Unbound NoSuchTask Helper", "Document")]
    [InlineData("nameof(_documents)", "Document document", "Unbound NoSuchTask _documents", "Document")]
    [InlineData("nameof(ToString)", "Document document", "Unbound NoSuchTask ToString", "Document")]
    [InlineData("\"no name\"", "Document document", "Unbound NoSuchTask no name", "Document")]
    public void An_element_is_bound_to_what_it_is_taken_from(string name, string parameter, string expected, string element)
    {
        var model = Parse("", $"[ForEach({name})] {parameter}");
        var forEach = model.Task("Judge").ForEach!;
        var words = model.Bindings("Judge") + (forEach.IsElementwise ? " elementwise" : "") + (forEach.IsStream ? " stream" : "") + (forEach.IsAmbiguous ? " ambiguous" : "");
        Assert.Equal((expected, element), (words, forEach.Element.Display));
        Assert.Equal("", forEach.SourceInput);
    }

    [Theory]
    [InlineData("[ForEach(nameof(ReadAsync))] Document document", "Read")]
    [InlineData("[ForEach(nameof(EditAsync))] Draft draft", "Edit~")]
    [InlineData("[ForEach(nameof(EditAsync))] TaskOutcome<Draft> draft", "Edit~")]
    [InlineData("[ForEach(nameof(EditAsync))] Draft draft, int count", "Edit~, Count")]
    // who also takes all of it waits for all of it
    [InlineData("[ForEach(nameof(EditAsync))] Draft draft, IReadOnlyList<Draft> edit", "Edit")]
    [InlineData("[ForEach(nameof(EditAsync))] Draft draft, TaskOutcome edit", "Edit?")]
    [InlineData("TaskOutcome edit, [ForEach(nameof(EditAsync))] Draft draft", "Edit?")]
    public void A_dependency_is_implied(string parameters, string expected) => Assert.Equal(expected, Parse("", parameters).Dependencies("Judge"));

    [Fact]
    public void No_element_can_be_taken_from_one_that_may_lose() =>
        Assert.Equal("Unbound MayLoseJoin ReadAsync", Parse("Join = Join.Any", "[ForEach(nameof(ReadAsync))] Document document").Bindings("Judge"));

    [Fact]
    public void Its_place_among_the_parameters_is_known() =>
        Assert.Equal(1, Parse("", "string style, [ForEach(nameof(ReadAsync))] Document document").Task("Judge").ForEach!.Parameter);

    [Fact]
    public void Two_of_them_are_a_flaw_and_the_first_counts()
    {
        var model = Parse("", "[ForEach(nameof(ReadAsync))] Document document, [ForEach(nameof(EditAsync))] Draft draft");
        Assert.Equal([TaskFlaw.SeveralForEach], model.Task("Judge").Flaws);
        Assert.Equal("Item Read Value, Unbound", model.Bindings("Judge"));
        Assert.Equal("Read", model.Dependencies("Judge"));
    }

    [Fact]
    public void What_the_run_supplies_is_no_element()
    {
        var model = Parse("", "[ForEach(nameof(ReadAsync))] CancellationToken token");
        Assert.Equal("Token", model.Bindings("Judge"));
        Assert.Null(model.Task("Judge").ForEach);
    }

    [Fact]
    public void A_task_over_its_own_items_depends_on_itself()
    {
        var model = ParsedWorkflow.OfMembers("[AgentTask] int[] Judge([ForEach(nameof(Judge))] int number) => [];");
        Assert.Equal("Judge~", model.Dependencies("Judge"));
    }

    [Fact]
    public void A_parameter_without_a_name_is_still_being_typed()
    {
        var model = Parse("", "[ForEach(nameof(ReadAsync))] Document ");
        Assert.Null(model.Task("Judge").ForEach);
        Assert.Equal("Unbound", model.Bindings("Judge"));
    }

    [Theory]
    [InlineData("[ForEach(nameof(ReadAsync))] Missing document")]
    [InlineData("[ForEach(nameof(LostAsync))] Document document")]
    [InlineData("[ForEach(")]
    [InlineData("[ForEach()] Document document")]
    [InlineData("[ForEach(nameof(ReadAsync), Stream = )] Document document")]
    [InlineData("[ForEach(3)] ")]
    public void Half_typed_code_does_no_harm(string parameter) =>
        Assert.NotNull(Parse("", parameter + (parameter.Contains("Lost", StringComparison.Ordinal) ? ") { } [AgentTask] Task<List<Gone>> LostAsync(" : "")).Task("Judge"));

    private static WorkflowModel Parse(string options, string parameters) =>
        ParsedWorkflow.OfMembers($"{Sources} [AgentTask({options})] void Judge({parameters}) {{ }}");
}
