namespace AgentFlow.Tests.Merging;

public class WeightedTests
{
    [Fact]
    public void TheGreatestSum_Wins() => Assert.Equal("b", Merge.Weighted([("a", 3), ("b", 2), ("b", 2)]));

    [Fact]
    public void OfEqualSums_TheFirstWins()
    {
        Assert.Equal("a", Merge.Weighted([("a", 1), ("b", 2), ("a", 1)]));
        Assert.Equal("a", Merge.Weighted([("a", 0), ("b", 0)]));
    }

    [Fact]
    public void Null_IsNoAnswer_WhateverItsWeight() => Assert.Equal("a", Merge.Weighted([((string?)null, 100), ("a", 1)]));

    [Fact]
    public void AComparer_SaysWhichAnswersAreTheSame()
        => Assert.Equal("Yes", Merge.Weighted([("Yes", 1), ("no", 1.5), ("YES", 1)], StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void AWeightThatIsNone_IsNamed(double weight, string text)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Merge.Weighted([("a", 1.0), ("b", weight)]));

        Assert.StartsWith($"The weight of 'b' is {text}; a weight is a number of 0 or more.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoAnswer_IsAnError() => Assert.Throws<InvalidOperationException>(() => Merge.Weighted(Array.Empty<(string, double)>()));

    [Fact]
    public void OfOutcomes_ThoseThatSucceededTakePart()
    {
        var down = TaskOutcome.Failure<string>("B", new IOException("down"));

        Assert.Equal("a", Merge.Weighted([(TaskOutcome.Success("A", "a"), 1), (down, 9)]));
        var thrown = Assert.Throws<InvalidOperationException>(() => Merge.Weighted([(down, 1)]));
        Assert.Equal("There is no answer to choose from: all 1 gave none.\n  B: Failed: down", thrown.Message);
    }
}
