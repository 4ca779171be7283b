using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AgentFlow;

/// <summary>Tells answers from those who gave none, and keeps what became of the latter.</summary>
internal sealed class Absentees
{
    // Enough to see what is wrong; every exception is in the inner one.
    private const int Shown = 10;

    private readonly List<TaskOutcome> _unsuccessful = [];

    public int Count { get; private set; }

    /// <summary>What those who did not succeed threw: one as it is, several together.</summary>
    public Exception? Thrown
    {
        get
        {
            var thrown = _unsuccessful.Select(outcome => outcome.Error?.Exception).OfType<Exception>().ToArray();
            return thrown.Length > 1 ? new AggregateException(thrown) : thrown.FirstOrDefault();
        }
    }

    /// <summary>Whether an answer is there. Null is none.</summary>
    public bool HasAnswer<T>(T? value, [NotNullWhen(true)] out T? answer)
    {
        answer = value;
        Count += value is null ? 1 : 0;
        return value is not null;
    }

    /// <summary>Whether a task gave an answer. One that did not succeed gave none, nor did one that returned null.</summary>
    public bool HasResult<T>(TaskOutcome<T> outcome, [NotNullWhen(true)] out T? answer)
    {
        if (outcome is null)
        {
            throw new ArgumentException("One of the outcomes is null; an outcome is there for every task, whatever became of it.");
        }

        if (outcome.TryGetValue(out answer))
        {
            return HasAnswer(answer, out answer);
        }

        Count++;
        _unsuccessful.Add(outcome);
        return false;
    }

    public IEnumerable<T> Answers<T>(IEnumerable<T?> values)
    {
        foreach (var value in values)
        {
            if (HasAnswer(value, out var answer))
            {
                yield return answer;
            }
        }
    }

    public IEnumerable<T> Answers<T>(IEnumerable<TaskOutcome<T>> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (HasResult(outcome, out var answer))
            {
                yield return answer;
            }
        }
    }

    /// <summary>That there is nothing to choose from.</summary>
    public InvalidOperationException NoAnswer() => new(
        Count == 0 ? "There is no answer to choose from: none was given." : $"There is no answer to choose from: all {Count} gave none.{Describe()}",
        Thrown);

    /// <summary>A line for each that did not succeed; empty where all did.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        foreach (var outcome in _unsuccessful.Take(Shown))
        {
            text.Append("\n  ").Append(TextFit.Cut(outcome.ToString(), 200));
        }

        if (_unsuccessful.Count > Shown)
        {
            text.Append("\n  and ").Append(_unsuccessful.Count - Shown).Append(" more");
        }

        return text.ToString();
    }
}
