using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class SummaryTests
{
    private const string Text = "On deer\n\nRain falls. Deer eat grass. Wolves\nhunt deer at night. Grass feeds deer. Sun sets.\n";

    [Fact]
    public void ASummaryIsTakenWordForWordAndInOrder()
    {
        var summary = Summarized(Text, length: 2);

        Assert.Equal(["Deer eat grass.", "Grass feeds deer."], summary.Sentences);
        Assert.Equal(["deer", "grass", "eat", "fall", "feed"], summary.Terms);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(50, 5)]
    public void ItIsNoLongerThanTheText(int length, int expected) => Assert.Equal(expected, Summarized(Text, length).Sentences.Count);

    [Fact]
    public void WhatIsTakenFromTheTextPassesTheCheck()
    {
        var entry = Summarized(Text, length: 3).Checked();

        Assert.Equal(("deer.txt", "On deer", 5), (entry.Name, entry.Title, entry.Length));
    }

    [Theory]
    [InlineData("Deer eat meat.", null)]
    [InlineData("Grass feeds deer.", "Rain falls.")]
    public void WhatTheTextDoesNotSayIsRefused(string first, string? second)
    {
        var summary = Summarized(Text, length: 1) with { Sentences = second is null ? [first] : [first, second] };

        var fault = Assert.Throws<InvalidDataException>(summary.Checked);
        Assert.Equal($"the summary of deer.txt says what the document does not: {second ?? first}", fault.Message);
    }

    private static Summary Summarized(string text, int length)
        => Summary.From(Article.From(new Document("deer.txt", text)), length, CancellationToken.None);
}
