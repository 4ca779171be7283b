using System.Collections;

namespace AgentFlow;

/// <summary>What became of a task that ran once per element and returns a value for each: also a list of the items' outcomes, in the order of the source.</summary>
/// <typeparam name="T">The type of an item's value.</typeparam>
public sealed class ForEachOutcome<T> : ForEachOutcome, IReadOnlyList<TaskOutcome<T>>, IValued<IReadOnlyList<T>>
{
    private readonly ItemResults<T> _results;
    private IReadOnlyList<T>? _values;

    internal ForEachOutcome(in OutcomeFacts facts, ForEachEnd end)
        : base(facts, end)
    {
        _results = (ItemResults<T>)end.Results;
    }

    /// <summary>The results that there are, in the order of the source: those of the items that succeeded, whatever became of the others.</summary>
    public IReadOnlyList<T> Values => _values ??= _results.ToList();

    IReadOnlyList<T> IValued<IReadOnlyList<T>>.Value => Status == OutcomeStatus.Succeeded ? Values : throw NoValue();

    bool IValued<IReadOnlyList<T>>.HasValue => Status == OutcomeStatus.Succeeded;

    int IReadOnlyCollection<TaskOutcome<T>>.Count => Total;

    /// <summary>What became of an item. Each call makes the outcome anew.</summary>
    /// <param name="index">The item's index in the source.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public TaskOutcome<T> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Total);
            return _results.OutcomeOf(index);
        }
    }

    /// <summary>Goes through what became of each item, in the order of the source.</summary>
    public IEnumerator<TaskOutcome<T>> GetEnumerator()
    {
        for (int i = 0; i < Total; i++)
        {
            yield return _results.OutcomeOf(i);
        }
    }

    internal override TaskOutcome With(TaskError error) => new ForEachOutcome<T>(Facts with { Error = error }, End);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
