using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AgentFlow;

public static partial class Merge
{
    /// <summary>The answer whose weights add up to the most; of several with as much, the one that was given first.</summary>
    /// <typeparam name="T">The type of an answer.</typeparam>
    /// <param name="answers">The answers, each with its weight (how far it is trusted): 0 or more. Null is none, whatever its weight.</param>
    /// <param name="comparer">Which answers are the same; of the same ones, the first is returned. Default: the type's own equality.</param>
    /// <exception cref="InvalidOperationException">There is no answer.</exception>
    /// <exception cref="ArgumentException">A weight is negative, infinite or not a number (NaN).</exception>
    [return: NotNull]
    public static T Weighted<T>(IEnumerable<(T value, double weight)> answers, IEqualityComparer<T>? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var absent = new Absentees();
        var weighed = new List<(T Answer, double Weight)>();
        foreach (var (value, weight) in answers)
        {
            CheckWeight(weight, value, nameof(answers));
            if (absent.HasAnswer(value, out var answer))
            {
                weighed.Add((answer, weight));
            }
        }

        return Heaviest(weighed, comparer, absent);
    }

    /// <summary>
    /// The answer whose weights add up to the most, among the tasks that succeeded; of several with as much, the one that was given first.
    /// </summary>
    /// <typeparam name="T">The type of an answer.</typeparam>
    /// <param name="outcomes">What became of the tasks, each with the weight of its answer (how far it is trusted): 0 or more.</param>
    /// <param name="comparer">Which answers are the same; of the same ones, the first is returned. Default: the type's own equality.</param>
    /// <exception cref="InvalidOperationException">No task gave an answer; the message says what became of each.</exception>
    /// <exception cref="ArgumentException">A weight is negative, infinite or not a number (NaN).</exception>
    [return: NotNull]
    public static T Weighted<T>(IEnumerable<(TaskOutcome<T> outcome, double weight)> outcomes, IEqualityComparer<T>? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var absent = new Absentees();
        var weighed = new List<(T Answer, double Weight)>();
        foreach (var (outcome, weight) in outcomes)
        {
            CheckWeight(weight, outcome?.TaskName, nameof(outcomes));
            if (absent.HasResult(outcome!, out var answer))
            {
                weighed.Add((answer, weight));
            }
        }

        return Heaviest(weighed, comparer, absent);
    }

    // Groups come in the order of their first answer, and MaxBy takes the first of equals.
    [return: NotNull]
    private static T Heaviest<T>(List<(T Answer, double Weight)> weighed, IEqualityComparer<T>? comparer, Absentees absent) => weighed.Count == 0
        ? throw absent.NoAnswer()
        : weighed.GroupBy(pair => pair.Answer, pair => pair.Weight, comparer)
            .Select(weights => (Answer: weights.Key, Weight: weights.Sum()))
            .MaxBy(sum => sum.Weight)
            .Answer!;

    private static void CheckWeight<T>(double weight, T of, string parameter)
    {
        if (!double.IsFinite(weight) || weight < 0)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The weight of '{AnswerText(of)}' is {weight}; a weight is a number of 0 or more."), parameter);
        }
    }
}
