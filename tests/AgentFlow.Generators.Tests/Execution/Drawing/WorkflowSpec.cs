namespace AgentFlow.Generators.Tests.Execution;

/// <summary>A drawn workflow, and how one run of it goes.</summary>
internal sealed record WorkflowSpec
{
    /// <summary>What it was drawn from: the same seed gives the same workflow.</summary>
    public required int Seed { get; init; }

    /// <summary><c>class</c>, <c>struct</c>, <c>record</c> or <c>record struct</c>.</summary>
    public string Keyword { get; init; } = "class";

    public bool IsGeneric { get; init; }

    public bool IsNested { get; init; }

    public Schedule Schedule { get; init; }

    public OnFailure OnFailure { get; init; }

    /// <summary>In order of declaration; a task may depend on one declared later.</summary>
    public required IReadOnlyList<TaskSpec> Tasks { get; init; }

    /// <summary>Which of the running tasks is let go next: an index into them, modulo their number.</summary>
    public required IReadOnlyList<int> Releases { get; init; }

    /// <summary>The caller cancels before this step; -1 before the run begins, null never.</summary>
    public int? CancelAt { get; init; }

    /// <summary><c>RunAsync</c> is asked to record times.</summary>
    public bool RecordTimes { get; init; }

    /// <summary>No task waits for its release: the run goes as fast as it can.</summary>
    public bool IsFree { get; init; }

    public override string ToString() => $"workflow of seed {Seed} with {Tasks.Count} tasks";
}

internal sealed record TaskSpec
{
    /// <summary>The task name.</summary>
    public required string Name { get; init; }

    public bool HasAsyncSuffix { get; init; }

    /// <summary>The type of its value; null where it has none.</summary>
    public ValueKind? Value { get; init; }

    public ReturnKind Returns { get; init; }

    public bool IsAsync { get; init; }

    public bool IsStatic { get; init; }

    public bool IsOptional { get; init; }

    public bool TakesToken { get; init; }

    public bool TakesContext { get; init; }

    public Behavior Behavior { get; init; }

    public required IReadOnlyList<EdgeSpec> Edges { get; init; }

    public required IReadOnlyList<InputUse> Inputs { get; init; }

    public string MethodName => HasAsyncSuffix ? Name + "Async" : Name;

    public string ResultName => char.ToLowerInvariant(Name[0]) + Name[1..];

    public bool IsSynchronous => Returns == ReturnKind.Plain;
}

/// <summary>A dependency: which task, and how its result is taken.</summary>
/// <param name="Task">Its index in order of declaration.</param>
/// <param name="Form">In which form a parameter takes the result; unused by <see cref="BoundBy.Nothing"/>.</param>
/// <param name="IsDeclared">Named in <c>DependsOn</c> though a parameter implies it.</param>
internal sealed record EdgeSpec(int Task, BoundBy BoundBy, TakenAs Form, bool IsDeclared);

/// <summary>An input that a task takes.</summary>
/// <param name="Input">Its index in <see cref="InputSpec.All"/>.</param>
/// <param name="WritesDefault">The parameter has its default.</param>
internal sealed record InputUse(int Input, bool WritesDefault);

internal enum ReturnKind
{
    /// <summary><c>Task</c> or <c>Task&lt;T&gt;</c>.</summary>
    Task,

    /// <summary><c>ValueTask</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    ValueTask,

    /// <summary>The value itself or <c>void</c>.</summary>
    Plain,
}

internal enum BoundBy
{
    Name,
    FromTask,
    Type,
    Gathering,

    /// <summary>It orders and carries nothing.</summary>
    Nothing,
}

internal enum TakenAs
{
    Value,

    /// <summary>The value as an <c>object</c>.</summary>
    Widened,
    ValueOrNull,
    Outcome,

    /// <summary>The outcome without its type.</summary>
    UntypedOutcome,
}

/// <summary>What a task does.</summary>
internal enum Behavior
{
    SucceedsAtOnce,
    SucceedsLater,

    /// <summary>Throws before it returns a task, or in an async method before it awaits.</summary>
    ThrowsAtOnce,

    /// <summary>Returns a task that has failed.</summary>
    FailsAtOnce,
    FailsLater,

    /// <summary>Returns null instead of a task.</summary>
    ReturnsNull,

    /// <summary>Throws an <see cref="OperationCanceledException"/> that has nothing to do with the run.</summary>
    CancelsItself,

    /// <summary>Ends when its token is canceled, or when it is let go.</summary>
    WaitsForToken,
}
