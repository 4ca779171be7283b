namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Rule 4: by type, among what <c>DependsOn</c> names.</summary>
public class ByTypeTests
{
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
    public void The_one_dependency_that_fits_gives_it(string dependsOn, string parameters, string expected) =>
        Assert.Equal(expected, Judged.Bound(dependsOn, parameters));
}
