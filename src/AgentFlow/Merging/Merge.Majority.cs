using System.Diagnostics.CodeAnalysis;

namespace AgentFlow;

public static partial class Merge
{
    // Enough to see how the votes are spread.
    private const int CountsShown = 10;

    /// <summary>The answer that more than half of those who voted gave.</summary>
    /// <remarks>
    /// Null is an abstention: it is no vote, and counts neither for the half nor for the quorum. Where more than half of all that
    /// were asked must agree, say so by <paramref name="quorum"/>.
    /// </remarks>
    /// <typeparam name="T">The type of an answer.</typeparam>
    /// <param name="answers">The answers. Null abstains.</param>
    /// <param name="ties">What to do when no answer has more than half of the votes.</param>
    /// <param name="quorum">How many votes the winner must have at least, whatever <paramref name="ties"/> says.</param>
    /// <param name="comparer">Which answers are the same; of the same ones, the first is returned. Default: the type's own equality.</param>
    /// <exception cref="NoMajorityException">No answer has the votes it needs, or nobody voted.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quorum is below 1.</exception>
    [return: NotNull]
    public static T Majority<T>(
        IEnumerable<T?> answers, TieRule ties = TieRule.Throw, int quorum = 1, IEqualityComparer<T>? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var absent = new Absentees();
        return Decide(absent.Answers(answers), ties, quorum, comparer, absent);
    }

    /// <summary>The answer that more than half of the tasks gave that succeeded.</summary>
    /// <remarks>
    /// A task that did not succeed abstains, and so does one that returned null: that is no vote, and counts neither for the half nor
    /// for the quorum. Where more than half of all that were asked must agree, say so by <paramref name="quorum"/>.
    /// </remarks>
    /// <typeparam name="T">The type of an answer.</typeparam>
    /// <param name="outcomes">What became of the tasks.</param>
    /// <param name="ties">What to do when no answer has more than half of the votes.</param>
    /// <param name="quorum">How many votes the winner must have at least, whatever <paramref name="ties"/> says.</param>
    /// <param name="comparer">Which answers are the same; of the same ones, the first is returned. Default: the type's own equality.</param>
    /// <exception cref="NoMajorityException">No answer has the votes it needs, or nobody voted; the message also says what became of those who did not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quorum is below 1.</exception>
    [return: NotNull]
    public static T Majority<T>(
        IEnumerable<TaskOutcome<T>> outcomes, TieRule ties = TieRule.Throw, int quorum = 1, IEqualityComparer<T>? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var absent = new Absentees();
        return Decide(absent.Answers(outcomes), ties, quorum, comparer, absent);
    }

    [return: NotNull]
    private static T Decide<T>(IEnumerable<T> answers, TieRule ties, int quorum, IEqualityComparer<T>? comparer, Absentees absent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quorum, 1);
        if (!Enum.IsDefined(ties))
        {
            throw new ArgumentOutOfRangeException(nameof(ties), ties, "There is no such tie rule.");
        }

        // Groups come in the order of their first answer, and the sort keeps it.
        (T Answer, int Votes)[] counts = [.. answers.GroupBy(answer => answer, comparer)
            .Select(votes => (votes.Key, votes.Count()))
            .OrderByDescending(count => count.Item2)];
        int cast = counts.Sum(count => count.Votes);
        string? refusal = Refusal([.. counts.Select(count => count.Votes)], cast, ties, quorum);
        return refusal is null
            ? counts[0].Answer!
            : throw new NoMajorityException(refusal + CountText(counts, absent), cast, absent.Count, absent.Thrown);
    }

    /// <summary>Why the first of these counts does not win; null where it does.</summary>
    private static string? Refusal(int[] counts, int cast, TieRule ties, int quorum)
    {
        if (cast == 0)
        {
            return "Nobody voted";
        }

        if (counts[0] < quorum)
        {
            return $"No answer has the {quorum} votes of the quorum";
        }

        if (counts[0] > cast - counts[0] || ties == TieRule.First)
        {
            return null;
        }

        int tied = counts.Count(votes => votes == counts[0]);
        if (tied > 1)
        {
            return $"{tied} answers are tied with {counts[0]} of {cast} votes each";
        }

        return ties == TieRule.Plurality ? null : $"No answer has more than half of the {cast} votes";
    }

    private static string CountText<T>((T Answer, int Votes)[] counts, Absentees absent)
    {
        var shown = counts.Take(CountsShown).Select(count => $"'{AnswerText(count.Answer)}' {count.Votes}");
        string others = counts.Length > CountsShown ? $", and {counts.Length - CountsShown} other answers" : "";
        string votes = counts.Length == 0 ? "" : ": " + string.Join(", ", shown) + others;
        string abstentions = absent.Count == 0 ? "" : $"; {absent.Count} abstained";
        return $"{votes}{abstentions}.{absent.Describe()}";
    }
}
