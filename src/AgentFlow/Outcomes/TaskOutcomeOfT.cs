using System.Diagnostics.CodeAnalysis;

namespace AgentFlow;

/// <summary>What became of a task that returns a value.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
public sealed class TaskOutcome<T> : TaskOutcome, IValued<T>
{
    private readonly T? _value;

    internal TaskOutcome(in OutcomeFacts facts, T? value)
        : base(facts)
    {
        _value = value;
    }

    /// <summary>The result of the task.</summary>
    /// <exception cref="InvalidOperationException">The task did not succeed; the inner exception is what it threw.</exception>
    public T Value => Status == OutcomeStatus.Succeeded ? _value! : throw NoValue();

    bool IValued<T>.HasValue => Status == OutcomeStatus.Succeeded;

    /// <summary>Gives the result of the task, if it succeeded.</summary>
    /// <param name="value">The result, or the default of its type.</param>
    /// <returns>Whether the task succeeded.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Status == OutcomeStatus.Succeeded;
    }

    internal override TaskOutcome With(TaskError error) => new TaskOutcome<T>(Facts with { Error = error }, _value);
}
