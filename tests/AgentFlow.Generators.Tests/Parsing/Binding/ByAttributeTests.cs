namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Rule 2: <c>[FromTask]</c>, as written.</summary>
public class ByAttributeTests
{
    [Theory]
    [InlineData("[FromTask(nameof(ReadAsync))] Document text", "Result Read Value")]
    [InlineData("[FromTask(nameof(ReadAsync))] Document count", "Result Read Value")]
    [InlineData("[FromTask(\"ReadAsync\")] TaskOutcome<Document> text", "Result Read Outcome")]
    [InlineData("[FromTask(nameof(ReadAsync))] int text", "Unbound TypeDoesNotFit ReadAsync")]
    [InlineData("[FromTask(\"Read\")] Document text", "Unbound NoSuchTask Read")]
    [InlineData("[FromTask(\"Missing\")] Document read", "Unbound NoSuchTask Missing")]
    [InlineData("[FromTask(null!)] Document text", "Unbound NoSuchTask ")]
    public void The_task_that_is_named_gives_it(string parameters, string expected) =>
        Assert.Equal(expected, Judged.Bound("", parameters));
}
