namespace AgentFlow.Tests.Merging;

public class ConcatTests
{
    private static readonly TaskOutcome<List<int>> Down = TaskOutcome.Failure<List<int>>("Down", new IOException("down"));

    [Fact]
    public void Lists_FollowOneAnother()
    {
        Assert.Equal([1, 2, 3], Merge.Concat([1, 2], new List<int> { 3 }));
        Assert.Equal([1, 2, 3, 4], Merge.Concat<int>([1], null, [2, 3], [4]));
        Assert.Equal([1, 2, 3], Merge.Concat<int>(new List<List<int>> { new() { 1, 2 }, new() { 3 } }));
        Assert.Empty(Merge.Concat(Array.Empty<int[]>()));
    }

    [Fact]
    public void AListOfLists_IsFlattened_WhateverItsType()
    {
        IReadOnlyList<int> all = Merge.Concat(new List<int[]> { new[] { 1 }, new[] { 2 } });

        Assert.Equal([1, 2], all);
    }

    [Fact]
    public void OfOutcomes_ThereAreTheListsOfThoseThatSucceeded()
    {
        IReadOnlyList<int> fromLists = Merge.Concat([TaskOutcome.Success("A", new List<int> { 1 }), Down, TaskOutcome.Success("B", new List<int> { 2, 3 })]);
        IReadOnlyList<int> fromArrays = Merge.Concat([TaskOutcome.Success("A", new[] { 1, 2 }), TaskOutcome.Success("B", new[] { 3 })]);
        IReadOnlyList<int> fromReadOnly = Merge.Concat([TaskOutcome.Success<IReadOnlyList<int>>("A", [1, 2, 3])]);

        Assert.All([fromLists, fromArrays, fromReadOnly], list => Assert.Equal([1, 2, 3], list));
    }

    [Fact]
    public void OfResults_ThePartThatIsAList()
    {
        TaskOutcome<Review>[] reviews = [TaskOutcome.Success("A", new Review(["x"])), TaskOutcome.Success("B", new Review(null)), TaskOutcome.Success("C", new Review(["y"]))];

        Assert.Equal(["x", "y"], Merge.Concat(reviews, review => review.Findings));
    }

    private sealed record Review(string[]? Findings);
}
