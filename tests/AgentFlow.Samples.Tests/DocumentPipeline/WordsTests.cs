using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class WordsTests
{
    [Theory]
    [InlineData("The clocks of the clock", "clock clock")]
    [InlineData("Cities and a glass, a bus, the crisis", "city glass bus crisis")]
    [InlineData("In 1840 it is so", "")]
    [InlineData("Bréhat, BRÉHAT", "bréhat bréhat")]
    [InlineData("gas", "gas")]
    public void TermsAreInTheSingularAndWithoutStopWords(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', Words.TermsIn(text)));

    [Theory]
    [InlineData("Sailors left London with James Cook.", "London James Cook")]
    [InlineData("Every time, The same", "")]
    [InlineData("Only lower case", "")]
    public void NamesHaveACapitalWithinASentence(string sentence, string expected)
        => Assert.Equal(expected, string.Join(' ', Words.NamesIn(sentence)));
}
