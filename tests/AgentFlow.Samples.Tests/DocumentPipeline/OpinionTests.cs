using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class OpinionTests
{
    private static readonly Article[] Articles =
    [
        Read("cook.txt", "A clock sailed with Cook. The clock told James Cook the hour."),
        Read("harrison.txt", "The clock of Harrison went with Cook to sea."),
        Read("bread.txt", "Bread needs yeast, said Harrison."),
        Read("rain.txt", "Rain falls."),
    ];

    [Fact]
    public void DocumentsWithTheSameRareTermsAreAlike()
    {
        var pairs = Opinion.ByTerms(Articles, CancellationToken.None).Pairs;

        Assert.Equal(Weight(pairs, "cook.txt", "harrison.txt"), Weight(pairs, "harrison.txt", "cook.txt"), precision: 12);
        Assert.True(Weight(pairs, "harrison.txt", "cook.txt") > Weight(pairs, "harrison.txt", "bread.txt"));
        Assert.All(pairs, pair => Assert.InRange(pair.Weight, double.Epsilon, 1));
        Assert.DoesNotContain(pairs, pair => pair.Document == "rain.txt" || pair.Other == "rain.txt");
    }

    [Fact]
    public void DocumentsWithTheSameNamesAreAlike()
    {
        var pairs = Opinion.ByNames(Articles, CancellationToken.None).Pairs;

        Assert.Equal(1.0 / 3, Weight(pairs, "cook.txt", "harrison.txt"), precision: 12);
        Assert.Equal(1.0 / 2, Weight(pairs, "bread.txt", "harrison.txt"), precision: 12);
        Assert.Equal(4, pairs.Count);
    }

    [Fact]
    public void OpinionsAreAddedUp()
    {
        var relations = Relations.From(
        [
            new Opinion("one", [new("a", "b", 0.4), new("a", "c", 0.3), new("b", "a", 0.4)]),
            new Opinion("two", [new("a", "c", 0.2), new("c", "b", 0.1), new("c", "a", 0.1)]),
        ]);

        Assert.Equal(["one", "two"], relations.Voters);
        Assert.Equal(["a → c", "b → a", "c → a"], relations.Next.Select(pair => $"{pair.Key} → {pair.Value}").Order());
    }

    [Fact]
    public void ADocumentAloneIsLikeNone()
    {
        Assert.Empty(Opinion.ByTerms(Articles[..1], CancellationToken.None).Pairs);
        Assert.Empty(Relations.From([Opinion.ByNames(Articles[..1], CancellationToken.None), Opinion.ByTerms([], CancellationToken.None)]).Next);
    }

    private static Article Read(string name, string text) => Article.From(new Document(name, text));

    private static double Weight(IEnumerable<Likeness> pairs, string document, string other)
        => Assert.Single(pairs, pair => pair.Document == document && pair.Other == other).Weight;
}
