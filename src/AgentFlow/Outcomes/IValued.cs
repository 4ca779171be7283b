namespace AgentFlow;

/// <summary>An outcome with a value: one of a task, or of all items of a task together.</summary>
internal interface IValued<out T>
{
    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    T Value { get; }

    bool HasValue { get; }
}
