using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class ArticleTests
{
    [Theory]
    [InlineData("On deer\n\nDeer eat.", "On deer", "Deer eat.")]
    [InlineData("On deer\r\n\r\nDeer eat.", "On deer", "Deer eat.")]
    [InlineData("# On deer\nDeer eat.", "On deer", "Deer eat.")]
    [InlineData("\n\nOn deer\n \nDeer eat.", "On deer", "Deer eat.")]
    [InlineData("Deer eat.\n\nThey sleep.", "a.txt", "Deer eat.|They sleep.")]
    [InlineData("Deer eat\ngrass.", "a.txt", "Deer eat grass.")]
    [InlineData("Deer", "a.txt", "Deer")]
    [InlineData("# Deer", "Deer", "")]
    [InlineData("# Deer \n", "Deer", "")]
    [InlineData("", "a.txt", "")]
    public void TheFirstLineIsTheTitleWhereItStandsAlone(string text, string title, string sentences)
    {
        var article = Article.From(new Document("a.txt", text));

        Assert.Equal((title, sentences), (article.Title, string.Join('|', article.Sentences.Select(sentence => sentence.Text))));
    }
}
