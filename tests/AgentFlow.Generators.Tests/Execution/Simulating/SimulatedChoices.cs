namespace AgentFlow.Generators.Tests.Execution.Simulating;

internal enum EdgeForm
{
    /// <summary>It carries nothing.</summary>
    Order,

    /// <summary>Its items are followed one by one.</summary>
    Each,
    Value,
    ValueOrNull,
    Outcome,
}

/// <summary>How a join takes what it waited for, as a whole.</summary>
internal enum JoinedAs
{
    /// <summary>Not at all, or each by itself.</summary>
    Singles,

    /// <summary>The winner's value, or the values that met it.</summary>
    Values,

    /// <summary>The winner's outcome, or all outcomes.</summary>
    Outcomes,
}

internal enum AttemptEnd
{
    Succeeds,
    Fails,

    /// <summary>It succeeds, and its result is rejected where it is judged.</summary>
    IsRejected,

    /// <summary>It throws an <see cref="OperationCanceledException"/> that has nothing to do with the run.</summary>
    CancelsItself,
}

internal enum Capacity
{
    None,
    OwnPool,
    SharedPool,
    Lock,

    /// <summary>The bound of the run, which every task counts in.</summary>
    Bound,
}

internal enum EntryPoint
{
    TryRunAsync,
    RunAsync,
    Start,
    ResumeAsync,
}
