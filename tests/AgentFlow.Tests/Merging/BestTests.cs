namespace AgentFlow.Tests.Merging;

public class BestTests
{
    [Fact]
    public void TheHighestScore_Wins() => Assert.Equal("three", Merge.Best(["one", "three", "two"], word => word.Length));

    [Fact]
    public void OfEqualScores_TheFirstWins() => Assert.Equal("one", Merge.Best(["one", "two", "six"], word => word.Length));

    [Fact]
    public void ScoresMayBeNegativeOrInfinite()
        => Assert.Equal("b", Merge.Best(["a", "b", "c"], word => word == "b" ? -1 : double.NegativeInfinity));

    [Fact]
    public void Null_IsNoAnswer() => Assert.Equal("a", Merge.Best([null, "a", null], word => word.Length));

    [Fact]
    public void EachAnswer_IsScoredOnce()
    {
        var scored = new List<string>();

        Merge.Best(["a", "b"], word =>
        {
            scored.Add(word);
            return 0;
        });

        Assert.Equal(["a", "b"], scored);
    }

    [Fact]
    public void AScoreThatIsNoNumber_IsNamed()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Merge.Best(["a", "b"], word => word == "b" ? double.NaN : 1));

        Assert.StartsWith("The score of 'b' is not a number (NaN).", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("score", thrown.ParamName);
    }

    [Fact]
    public void NoAnswer_IsAnError()
    {
        Assert.Equal(
            "There is no answer to choose from: none was given.",
            Assert.Throws<InvalidOperationException>(() => Merge.Best(Array.Empty<int>(), value => value)).Message);
        Assert.Equal(
            "There is no answer to choose from: all 2 gave none.",
            Assert.Throws<InvalidOperationException>(() => Merge.Best(new string?[] { null, null }, word => word.Length)).Message);
    }

    [Fact]
    public void OfOutcomes_ThoseThatSucceededTakePart()
    {
        TaskOutcome<int>[] outcomes = [TaskOutcome.Success("A", 1), TaskOutcome.Failure<int>("B", new IOException("down")), TaskOutcome.Success("C", 3)];

        Assert.Equal(1, Merge.Best(outcomes, value => -value));
        Assert.Equal("C", Merge.Best(outcomes, outcome => outcome.TryGetValue(out int value) ? value : -1).TaskName);
    }

    [Fact]
    public void OfOutcomesWithoutASuccess_TheErrorShowsWhatBecameOfEach()
    {
        var (down, late) = (new IOException("down"), new TimeoutException("late"));
        TaskOutcome<int>[] outcomes = [TaskOutcome.Failure<int>("A", down), TaskOutcome.Failure<int>("B", late)];

        var thrown = Assert.Throws<InvalidOperationException>(() => Merge.Best(outcomes, value => value));

        Assert.Equal("There is no answer to choose from: all 2 gave none.\n  A: Failed: down\n  B: Failed: late", thrown.Message);
        Assert.Equal([down, late], Assert.IsType<AggregateException>(thrown.InnerException).InnerExceptions);
    }

    [Fact]
    public void OfManyOutcomes_TheFirstAreShown_AndNoExceptionIsLost()
    {
        var outcomes = Enumerable.Range(0, 12).Select(i => TaskOutcome.Failure<int>($"T{i}", new IOException($"{i}")));

        var thrown = Assert.Throws<InvalidOperationException>(() => Merge.Best(outcomes, value => value));

        Assert.EndsWith("\n  T9: Failed: 9\n  and 2 more", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(12, Assert.IsType<AggregateException>(thrown.InnerException).InnerExceptions.Count);
    }

    [Fact]
    public void ANullOutcome_IsAMistakeOfTheCaller()
        => Assert.Throws<ArgumentException>(() => Merge.Best(new TaskOutcome<int>[] { null! }, value => value));
}
