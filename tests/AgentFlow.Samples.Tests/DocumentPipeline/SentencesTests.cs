using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("It cost 3.50 pounds. He paid.", "It cost 3.50 pounds.|He paid.")]
    [InlineData("Dr. Who met J. Smith. They left.", "Dr. Who met J. Smith.|They left.")]
    [InlineData("So did I. You did not.", "So did I.|You did not.")]
    [InlineData("\"Go home.\" He went.", "\"Go home.\"|He went.")]
    [InlineData("He said (in 1707.) Then he left.", "He said (in 1707.)|Then he left.")]
    [InlineData("Wait… Now. \"Go!\" he said.", "Wait…|Now.|\"Go!\" he said.")]
    [InlineData("A line\nand the next.\r\n\r\nA paragraph", "A line and the next.|A paragraph")]
    [InlineData("No mark\n \nat all", "No mark|at all")]
    [InlineData("See e.g. Bath and St. Ives. 1840 was late.", "See e.g. Bath and St. Ives.|1840 was late.")]
    [InlineData(" \n\n ", "")]
    [InlineData("", "")]
    public void TextIsCutWhereASentenceEnds(string text, string expected)
        => Assert.Equal(expected, string.Join('|', Sentences.In(text)));
}
