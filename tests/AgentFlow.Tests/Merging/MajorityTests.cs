namespace AgentFlow.Tests.Merging;

public class MajorityTests
{
    [Fact]
    public void MoreThanHalf_Wins() => Assert.Equal("b", Merge.Majority(["a", "b", "b"]));

    [Fact]
    public void ASingleVote_IsAMajority() => Assert.Equal(7, Merge.Majority([7]));

    [Fact]
    public void Half_IsNoMajority()
        => Assert.Equal("No answer has more than half of the 4 votes: 'a' 2, 'b' 1, 'c' 1.", Refused(() => Merge.Majority(["b", "a", "a", "c"])).Message);

    [Fact]
    public void ATie_IsNoMajority()
    {
        var thrown = Refused(() => Merge.Majority(["b", "a", "a", "b", null]));

        Assert.Equal("2 answers are tied with 2 of 4 votes each: 'b' 2, 'a' 2; 1 abstained.", thrown.Message);
        Assert.Equal((4, 1), (thrown.Votes, thrown.Abstentions));
    }

    [Fact]
    public void APlurality_WinsWhereItIsEnough() => Assert.Equal("a", Merge.Majority(["b", "a", "a", "c"], TieRule.Plurality));

    [Fact]
    public void ATieForThePlurality_IsNone()
        => Assert.StartsWith("2 answers are tied with 2 of 5", Refused(() => Merge.Majority(["b", "a", "a", "c", "b"], TieRule.Plurality)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { "b", "a", "a", "b" }, "b")]
    [InlineData(new[] { "c", "a", "b", "b", "a" }, "a")]
    [InlineData(new[] { "c", "a", "a", "b" }, "a")]
    public void First_TakesTheFirstOfThoseWithTheMostVotes(string[] answers, string winner)
        => Assert.Equal(winner, Merge.Majority(answers, TieRule.First));

    [Fact]
    public void TheQuorum_IsVotesOfTheWinner()
    {
        Assert.Equal("a", Merge.Majority(["a", "a", "b"], quorum: 2));
        Assert.Equal("No answer has the 3 votes of the quorum: 'a' 2, 'b' 1.", Refused(() => Merge.Majority(["a", "a", "b"], quorum: 3)).Message);
        Assert.Equal("No answer has the 3 votes of the quorum: 'a' 2; 1 abstained.", Refused(() => Merge.Majority(["a", null, "a"], TieRule.First, quorum: 3)).Message);
    }

    [Fact]
    public void Abstentions_DoNotCountForTheHalf() => Assert.Equal("a", Merge.Majority(["a", null, null, "a", "b"]));

    [Fact]
    public void NobodyVoted_IsNoMajority()
    {
        Assert.Equal("Nobody voted.", Refused(() => Merge.Majority(Array.Empty<int>(), TieRule.First)).Message);
        Assert.Equal("Nobody voted; 2 abstained.", Refused(() => Merge.Majority(new int?[] { null, null })).Message);
    }

    [Fact]
    public void AComparer_SaysWhichAnswersAreTheSame_AndTheFirstOfThemIsReturned()
        => Assert.Equal("Yes", Merge.Majority(["Yes", "no", "YES"], comparer: StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void OfOutcomes_ThoseThatDidNotSucceedAbstain()
    {
        TaskOutcome<string?>[] outcomes =
        [
            TaskOutcome.Success<string?>("A", "yes"), TaskOutcome.Failure<string?>("B", new IOException("down")), TaskOutcome.Success<string?>("C", null),
        ];

        Assert.Equal("yes", Merge.Majority(outcomes));
        var thrown = Refused(() => Merge.Majority(outcomes, quorum: 2));
        Assert.Equal("No answer has the 2 votes of the quorum: 'yes' 1; 2 abstained.\n  B: Failed: down", thrown.Message);
        Assert.Equal("down", thrown.InnerException!.Message);
        Assert.Equal((1, 2), (thrown.Votes, thrown.Abstentions));
    }

    [Fact]
    public void ManyOrLongAnswers_DoNotFloodTheMessage()
    {
        string message = Refused(() => Merge.Majority(Enumerable.Range(0, 1000).Select(i => $"{i}\n{new string('x', 1000)}"))).Message;

        Assert.Contains("and 990 other answers", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 100, 1000);
    }

    [Fact]
    public void BadOptions_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("quorum", () => Merge.Majority(["a"], quorum: 0));
        Assert.Throws<ArgumentOutOfRangeException>("ties", () => Merge.Majority(["a"], (TieRule)9));
    }

    private static NoMajorityException Refused(Func<object?> vote) => Assert.Throws<NoMajorityException>(vote);
}
