using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Tests.Parsing;

/// <summary><c>[ForEach(X)]</c> where X is no task: over an input of the workflow.</summary>
public class ForEachInputTests
{
    private const string Judge = "[AgentTask] void Judge([ForEach(\"documents\")] Document document) { }";

    [Theory]
    [InlineData("[ForEach(\"documents\")] Document document", "IEnumerable<Document> documents")]
    [InlineData("[ForEach(\"documents\")] Document? document", "IEnumerable<Document?> documents")]
    [InlineData("[ForEach(\"documents\")] int number", "IEnumerable<int> documents")]
    [InlineData("[ForEach(\"documents\", Stream = true)] Document document", "IAsyncEnumerable<Document> documents")]
    [InlineData("[ForEach(\"documents\", Stream = false)] Document document", "IEnumerable<Document> documents")]
    [InlineData("[ForEach(nameof(Document))] Document document", "IEnumerable<Document> Document")]
    // an element has a default, its source has not
    [InlineData("[ForEach(\"documents\")] int number = 3", "IEnumerable<int> documents")]
    // in order of first appearance
    [InlineData("string style, [ForEach(\"documents\")] Document document, int depth = 3, string tone = \"x\"", "string style, IEnumerable<Document> documents, int depth = 3, string tone = \"x\"")]
    [InlineData("int depth, [ForEach(\"documents\")] Document document, string style", "int depth, IEnumerable<Document> documents, string style")]
    public void It_is_an_input_of_its_own(string parameters, string expected)
    {
        var model = ParsedWorkflow.OfMembers($"[AgentTask] void Judge({parameters}) {{ }}");
        Assert.Equal(expected, model.InputWords());
        var forEach = model.Task("Judge").ForEach!;
        Assert.Equal((-1, false), (forEach.SourceTask, forEach.IsElementwise));
        Assert.Contains(forEach.SourceInput, model.Inputs.Select(input => input.Name));
        Assert.Equal(expected.Contains("Async", StringComparison.Ordinal), forEach.IsStream);
        Assert.Empty(model.Task("Judge").Dependencies);
    }

    [Theory]
    [InlineData("List<Document> documents", "List<Document> documents", "Item Value", "Document")]
    [InlineData("Draft[] documents", "Draft[] documents", "Item Value", "Draft")]
    [InlineData("IAsyncEnumerable<Draft> documents", "IAsyncEnumerable<Draft> documents", "Item Value stream", "Draft")]
    // nothing has no elements
    [InlineData("List<Document>? documents", "List<Document> documents", "Item Value", "Document")]
    [InlineData("List<Document>? documents = null", "List<Document> documents", "Item Value", "Document")]
    // and what has none that fit
    [InlineData("int documents", "int documents", "Unbound NoSuchElements documents", "Document")]
    [InlineData("List<string> documents", "List<string> documents", "Unbound NoSuchElements documents", "Document")]
    public void Where_another_parameter_declares_it_its_type_stands(string other, string inputs, string expected, string element)
    {
        foreach (var members in new[] { $"{Judge} [AgentTask] void Other({other}) {{ }}", $"[AgentTask] void Other({other}) {{ }} {Judge}" })
        {
            var model = ParsedWorkflow.OfMembers(members);
            var forEach = model.Task("Judge").ForEach!;
            Assert.Equal(inputs, model.InputWords());
            Assert.Equal((expected, element), (model.Bindings("Judge") + (forEach.IsStream ? " stream" : ""), forEach.Element.Display));
        }
    }

    [Theory]
    [InlineData("List<Document> documents", "Unbound NoSuchElements documents")]
    [InlineData("IAsyncEnumerable<Document> documents", "Item Value")]
    public void Who_asks_for_a_stream_gets_no_list(string other, string expected)
    {
        var model = ParsedWorkflow.OfMembers(
            $"[AgentTask] void Judge([ForEach(\"documents\", Stream = true)] Document document) {{ }} [AgentTask] void Other({other}) {{ }}");
        Assert.Equal(expected, model.Bindings("Judge"));
        Assert.True(model.Task("Judge").ForEach!.AsksForStream);
    }

    [Fact]
    public void A_parameter_of_the_same_task_or_of_a_predicate_declares_it_too()
    {
        Assert.Equal("List<Draft> documents", ParsedWorkflow.OfMembers(
            "[AgentTask] void Judge([ForEach(\"documents\")] Document document, List<Draft> documents) { }").InputWords());
        Assert.Equal("List<Draft> documents", ParsedWorkflow.OfMembers(
            "[AgentTask(When = nameof(Any))] void Judge([ForEach(\"documents\")] Document document) { } bool Any(List<Draft> documents) => true;").InputWords());
    }

    [Theory]
    [InlineData("Document first", null)]
    [InlineData("Draft first", "IEnumerable<Draft>")]
    public void One_name_is_one_type(string item, string? other)
    {
        var model = ParsedWorkflow.OfMembers($"{Judge} [AgentTask] void Other([ForEach(\"documents\")] {item}) {{ }}");
        Assert.Equal(other, model.Inputs.Single().OtherType);
        Assert.Equal("Item Value", model.Bindings("Other"));
    }

    [Fact]
    public void It_is_over_an_input_that_a_task_joins_too()
    {
        var model = ParsedWorkflow.OfMembers("""
            [AgentTask] int A() => 1;
            [AgentTask] int B() => 1;
            [AgentTask(DependsOn = [nameof(A), nameof(B)], Join = Join.Any)] void Judge([ForEach("documents")] Document document, int number) { }
            """);
        Assert.Equal("Item Value, Winner A+B Value", model.Bindings("Judge"));
    }

    [Fact]
    public void A_name_that_the_generated_code_needs_is_a_clash()
    {
        var model = ParsedWorkflow.OfMembers("[AgentTask] void Judge([ForEach(\"options\")] Document document) { }");
        Assert.Equal([new NameClash(ClashKind.Input, "options", 0, -1)], model.Clashes);
    }
}
