namespace AgentFlow.Generators.Tests.Parsing;

/// <summary>Rule 5: what nothing else gives is an input.</summary>
public class OtherwiseInputTests
{
    [Theory]
    [InlineData("int retries", "Input")]
    [InlineData("Document text", "Input")]
    [InlineData("int judgement", "Input")]
    [InlineData("TaskOutcome<Document> outcome", "Input")]
    public void The_caller_gives_it(string parameters, string expected) =>
        Assert.Equal(expected, Judged.Bound("", parameters));
}
