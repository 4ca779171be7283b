using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class TextRankTests
{
    [Fact]
    public void TheSentenceThatTheOthersShareTermsWithComesFirst()
    {
        var scores = Scores("Tigers sleep.", "Tigers hunt deer at night.", "Deer eat grass.", "Rain falls.");

        Assert.Equal(1, scores.AsSpan().IndexOf(scores.Max()));
    }

    [Fact]
    public void ASentenceThatSharesNothingHasTheLeast()
    {
        var scores = Scores("Tigers hunt deer.", "Deer fear tigers.", "Rain falls.", "It was so.");

        Assert.Equal(scores[2], scores[3]);
        Assert.All(scores[..2], score => Assert.True(score > scores[2]));
    }

    [Fact]
    public void ScoresAreFiniteAndTheSameEachTime()
    {
        string[] text = ["Deer.", "Deer.", "", "Deer eat grass and deer eat leaves."];

        Assert.All(Scores(text), score => Assert.True(double.IsFinite(score)));
        Assert.Equal(Scores(text), Scores(text));
        Assert.Empty(Scores());
    }

    [Fact]
    public void CancellationEndsIt()
        => Assert.Throws<OperationCanceledException>(() => TextRank.Scores([new Sentence("A deer.")], new CancellationToken(canceled: true)));

    private static double[] Scores(params string[] sentences)
        => TextRank.Scores([.. sentences.Select(sentence => new Sentence(sentence))], CancellationToken.None);
}
