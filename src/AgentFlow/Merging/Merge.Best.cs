using System.Diagnostics.CodeAnalysis;

namespace AgentFlow;

/// <summary>
/// Makes one result of several. Each way is deterministic: the same answers in the same order give the same result. An answer that is
/// null, and a task that did not succeed, take no part.
/// </summary>
public static partial class Merge
{
    /// <summary>The answer with the highest score; of several with as high a score, the first.</summary>
    /// <typeparam name="T">The type of an answer.</typeparam>
    /// <param name="answers">The answers. Null is none.</param>
    /// <param name="score">How good an answer is: the higher, the better. Asked once for each.</param>
    /// <exception cref="InvalidOperationException">There is no answer.</exception>
    /// <exception cref="ArgumentException">A score is not a number (NaN).</exception>
    [return: NotNull]
    public static T Best<T>(IEnumerable<T?> answers, Func<T, double> score)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(score);
        var absent = new Absentees();
        return Highest(absent.Answers(answers), score, absent);
    }

    /// <summary>The answer with the highest score, among the tasks that succeeded; of several with as high a score, the first.</summary>
    /// <typeparam name="T">The type of an answer.</typeparam>
    /// <param name="outcomes">What became of the tasks.</param>
    /// <param name="score">How good an answer is: the higher, the better. Asked once for each.</param>
    /// <exception cref="InvalidOperationException">No task gave an answer; the message says what became of each.</exception>
    /// <exception cref="ArgumentException">A score is not a number (NaN).</exception>
    [return: NotNull]
    public static T Best<T>(IEnumerable<TaskOutcome<T>> outcomes, Func<T, double> score)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(score);
        var absent = new Absentees();
        return Highest(absent.Answers(outcomes), score, absent);
    }

    [return: NotNull]
    private static T Highest<T>(IEnumerable<T> answers, Func<T, double> score, Absentees absent)
    {
        var scored = answers.Select(answer => (Answer: answer, Score: Checked(score(answer), answer, nameof(score)))).ToArray();
        return scored.Length == 0 ? throw absent.NoAnswer() : scored.MaxBy(pair => pair.Score).Answer!;
    }

    private static double Checked<T>(double score, T answer, string parameter)
        => double.IsNaN(score) ? throw new ArgumentException($"The score of '{AnswerText(answer)}' is not a number (NaN).", parameter) : score;

    private static string AnswerText<T>(T answer) => TextFit.Cut(answer?.ToString() ?? "", 60);
}
