namespace AgentFlow.Tests.Resuming;

public class KeepDecisionTests
{
    [Theory]
    [InlineData("A ok, B ok, C ok", "A Kept, B Kept, C Kept")]
    [InlineData("A ok, B failed, C skipped", "A Kept, B Again, C Again")]
    [InlineData("A failed, B ok, C skipped", "A Again, B Kept, C Again")]
    [InlineData("A ok, B ok, C failed", "A Kept, B Kept, C Again")]
    [InlineData("A ok, B canceled, C canceled", "A Kept, B Again, C Again")]
    public void SuccessIsKept_AndTheRestRunsAgain(string before, string expected)
        => Assert.Equal(expected, PreviousTasks.Keeping(["A", "B", "C <- A, B"], before));

    [Fact]
    public void WhoSawAGapOfWhatRunsAgain_RunsAgain_AndSoDoesWhatFollows()
        => Assert.Equal(
            "A Again, B Again, C Again, D Kept",
            PreviousTasks.Keeping(["A", "B <- A?", "C <- B", "D"], "A failed, B ok, C ok, D ok"));

    [Fact]
    public void AnOptionalFailure_RunsAgain()
        => Assert.Equal("A Again, B Again", PreviousTasks.Keeping(["A optional", "B <- A?"], "A failed, B ok"));

    [Theory]
    [InlineData("A optional", "A failed, B ok, C ok", "A Again, B Kept, C Kept")]
    [InlineData("A optional", "A failed, B failed, C skipped", "A Again, B Again, C Again")]
    [InlineData("A optional", "A skipped, B ok, C ok", "A Again, B Kept, C Kept")]
    [InlineData("A when", "A no, B ok, C ok", "A Asked, B Kept, C Kept")]
    [InlineData("A optional each:docs", "A items, B ok, C ok", "A ItemByItem, B Kept, C Kept")]
    public void WhoOnlyCameAfterAnExcusedGap_IsKept(string a, string before, string expected)
        => Assert.Equal(expected, PreviousTasks.Keeping([a, "B <- A?!", "C <- B"], before));

    [Fact]
    public void WhoOnlyCameAfterASuccess_RestsOnItsEffect()
        => Assert.Equal("X Again, A Again, B Again", PreviousTasks.Keeping(["X", "A optional <- X?", "B <- A?!"], "X failed, A ok, B ok"));

    [Fact]
    public void AJoinThatOnlyCameAfterAGap_IsKept()
        => Assert.Equal(
            "A Kept, B Again, J Kept, C Again",
            PreviousTasks.Keeping(["A", "B", "J 1of <- A, B!", "C <- B"], "A ok, B failed, J ok by A, C skipped"));

    [Fact]
    public void AWhenThatSaidNo_IsAskedAgain_AndWhoSawIt_DependsOnTheAnswer()
        => Assert.Equal(
            "A Kept, W Asked, B KeptIfUnchanged, C KeptIfUnchanged, D Kept",
            PreviousTasks.Keeping(["A", "W when <- A", "B <- W?", "C <- B", "D"], "A ok, W no, B ok, C ok, D ok"));

    [Fact]
    public void AWhenThatSaidYes_IsNotAskedAgain()
        => Assert.Equal("A Kept, W Kept, B Kept", PreviousTasks.Keeping(["A", "W when <- A", "B <- W?"], "A ok, W ok, B ok"));

    [Fact]
    public void WhoRestsOnAnAnswerAndOnWhatRunsAgain_RunsAgain()
        => Assert.Equal(
            "A Again, W Asked, B Again",
            PreviousTasks.Keeping(["A", "W when", "B <- W?, A?"], "A failed, W no, B ok"));

    [Theory]
    [InlineData("A ok, B canceled, J ok by A", "A Kept, B Kept, J Kept")]
    [InlineData("A ok, B failed, J ok by A", "A Kept, B Kept, J Kept")]
    [InlineData("A ok, B canceled, J failed by A", "A Kept, B Kept, J Again")]
    [InlineData("A ok, B ok, J ok by B", "A Kept, B Kept, J Kept")]
    [InlineData("A failed, B failed, J skipped", "A Again, B Again, J Again")]
    public void LosersOfAMetJoin_AreNotRunAgain(string before, string expected)
        => Assert.Equal(expected, PreviousTasks.Keeping(["A", "B", "J any <- A, B"], before));

    [Fact]
    public void WhereTheWinnerRunsAgain_TheJoinIsOpenAgain()
        => Assert.Equal(
            "X Again, A Again, B Again, J Again",
            PreviousTasks.Keeping(["X", "A <- X?", "B", "J any <- A, B"], "X failed, A ok, B canceled, J ok by A"));

    [Fact]
    public void ALoserThatOthersNeed_RunsAgain_AndTheWinnerOfAnyStays()
        => Assert.Equal(
            "A Kept, B Again, J Kept, C Again",
            PreviousTasks.Keeping(["A", "B", "J any <- A, B", "C <- B"], "A ok, B failed, J ok by A, C skipped"));

    [Theory]
    [InlineData("J any <- A, B?")]
    [InlineData("J 1of <- A, B")]
    public void AJoinThatWasShownTheGap_RunsAgainWithIt(string join)
        => Assert.Equal(
            "A Kept, B Again, J Again, C Again",
            PreviousTasks.Keeping(["A", "B", join, "C <- B"], "A ok, B failed, J ok by A, C skipped"));

    [Fact]
    public void AnAtLeastThatWasMet_KeepsItsLosers()
        => Assert.Equal(
            "A Kept, B Kept, C Kept, J Kept, D Kept",
            PreviousTasks.Keeping(["A", "B", "C", "J 2of <- A, B, C", "D <- J"], "A ok, B canceled, C ok, J ok by A+C, D ok"));

    [Fact]
    public void ItemsAreKept_WhereOnlySomeFailed()
        => Assert.Equal(
            "A Kept, B ItemByItem, C Again",
            PreviousTasks.Keeping(["A", "B each:A <- A", "C <- B?"], "A ok, B items, C ok"));

    [Fact]
    public void AnElementwiseChain_GoesItemByItem()
        => Assert.Equal(
            "A ItemByItem, B ItemByItem, C ItemByItem, D Again",
            PreviousTasks.Keeping(["A each:docs", "B each:A <- A", "C each:B <- B", "D <- C?"], "A items, B ok, C items, D ok"));

    [Fact]
    public void WhereTheSourceRunsAgain_NoItemIsKept()
        => Assert.Equal(
            "X Again, A Again, B Again",
            PreviousTasks.Keeping(["X", "A <- X?", "B each:A <- A"], "X failed, A ok, B items"));

    [Fact]
    public void WhereSomethingElseThatItemsRestOn_RunsAgain_NoItemIsKept()
        => Assert.Equal(
            "A Kept, X Again, B Again",
            PreviousTasks.Keeping(["A", "X", "B each:A <- A, X?"], "A ok, X failed, B items"));

    [Fact]
    public void WhereItemsAreFollowed_WhetherTheyAreKeptIsKnownAtOnce()
        => Assert.Equal(
            "W Asked, A Again, B Again",
            PreviousTasks.Keeping(["W when", "A each:docs <- W?", "B each:A <- A"], "W no, A ok, B ok"));

    [Theory]
    [InlineData("A ok, S ok, E torn, F ok", "A Kept, S Again, E Again, F Again")]
    [InlineData("A ok, S ok, E stream, F ok", "A Kept, S Kept, E ItemByItem, F ItemByItem")]
    [InlineData("A ok, S ok, E skipped, F skipped", "A Kept, S Kept, E Again, F Again")]
    [InlineData("A failed, S ok, E stream, F ok", "A Again, S Again, E Again, F Again")]
    public void ATaskWhoseStreamIsToBeReadAgain_RunsAgain(string before, string expected)
        => Assert.Equal(expected, PreviousTasks.Keeping(["A", "S", "E each:S <- S, A?", "F each:E <- E"], before));

    [Fact]
    public void ATaskWhoseStreamMayHaveToBeReadAgain_RunsAgain()
        => Assert.Equal("W Asked, S Again, E Again", PreviousTasks.Keeping(["W when", "S", "E each:S <- S, W?"], "W no, S ok, E stream"));
}
