using AgentFlow.Tests.Workflows;
using FsCheck;
using FsCheck.Fluent;

namespace AgentFlow.Tests.Merging;

/// <summary>Votes and folders drawn at random, compared with the plainest way to count and copy.</summary>
public class MergePropertyTests
{
    private static readonly Gen<string?[]> Votes = Gen.Elements("a", "b", "c", null).ArrayOf();

    private static readonly Gen<string[]> Paths = Gen.Elements("x", "y", "z/x", "z/y", "x/y", "x/y/z", "y/x", "z/x/y").ArrayOf();

    [Fact]
    public void Majority_IsTheOneOfACount() => Prop.ForAll(Arb.From(Votes), votes =>
    {
        var given = votes.OfType<string>().ToArray();
        foreach (var ties in Enum.GetValues<TieRule>())
        {
            for (int quorum = 1; quorum <= given.Length + 1; quorum++)
            {
                Assert.Equal(Counted(given, ties, quorum), Won(() => Merge.Majority(votes, ties, quorum)));
                Assert.Equal(Counted(given, ties, quorum), Won(() => Merge.Majority(Outcomes(votes), ties, quorum)));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WithEqualWeights_WeightedIsTheFirstOfThoseWithTheMostVotes() => Prop.ForAll(Arb.From(Votes), votes =>
    {
        if (votes.OfType<string>().Any())
        {
            Assert.Equal(Counted([.. votes.OfType<string>()], TieRule.First, quorum: 1), Merge.Weighted(votes.Select(vote => (vote, 0.5))));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Files_AreThoseOfAPlainCopy_AndNoneIsLostUnseen() => Prop.ForAll(Arb.From(Paths.ArrayOf(3)), writers =>
    {
        using var folder = new TemporaryFolder();
        var model = new FileModel();
        for (int writer = 0; writer < writers.Length; writer++)
        {
            model.Add($"{writer}", Written(folder, writer, writers[writer]));
        }

        var merge = Merge.Files(Enumerable.Range(0, writers.Length).Select(writer => folder[$"{writer}"]), folder["out"]);

        Assert.Equal(model.Files.Keys, merge.Written);
        Assert.Equal(model.Conflicts.Select(conflict => $"{conflict.Key}: written by {string.Join(", ", conflict.Value)}"), merge.Conflicts.Select(conflict => conflict.ToString()));
        Assert.Equal(model.Files.Values, model.Files.Keys.Select(path => folder.Read("out/" + path)));
        Assert.Equal(model.Files.Count, Directory.GetFiles(folder["out"], "*", SearchOption.AllDirectories).Length);
    }).QuickCheckThrowOnFailure();

    private static string? Counted(string[] votes, TieRule ties, int quorum)
    {
        string? best = null;
        int most = 0;
        bool tied = false;
        foreach (string vote in votes.Distinct())
        {
            int count = votes.Count(other => other == vote);
            tied = count == most || (count < most && tied);
            (best, most) = count > most ? (vote, count) : (best, most);
        }

        bool wins = most > votes.Length / 2.0 || ties == TieRule.First || (ties == TieRule.Plurality && !tied);
        return wins && most >= quorum ? best : null;
    }

    private static string? Won(Func<string> vote)
    {
        try
        {
            return vote();
        }
        catch (NoMajorityException)
        {
            return null;
        }
    }

    private static IEnumerable<TaskOutcome<string>> Outcomes(string?[] votes)
        => votes.Select(vote => vote is null ? TaskOutcome.Failure<string>("A", new IOException("down")) : TaskOutcome.Success("A", vote));

    /// <summary>Writes those of the paths that fit together, each with its writer as content; gives them in order of a walk.</summary>
    private static IEnumerable<string> Written(TemporaryFolder folder, int writer, string[] paths)
    {
        var written = new List<string>();
        foreach (string path in paths.Distinct())
        {
            if (!written.Exists(other => other.StartsWith(path + "/", StringComparison.Ordinal) || path.StartsWith(other + "/", StringComparison.Ordinal)))
            {
                folder.Write($"{writer}/{path}", $"{writer}");
                written.Add(path);
            }
        }

        return written.Order(StringComparer.Ordinal);
    }
}
