namespace AgentFlow.Generators.Model;

/// <summary>
/// A workflow type as its user declared it: all that planning, emission and rules know of it.
/// It is equal by value and holds no symbol, syntax, location or compilation.
/// </summary>
internal sealed record WorkflowModel
{
    public required TypeModel Type { get; init; }

    public required Schedule Schedule { get; init; }

    public required OnFailure OnFailure { get; init; }

    /// <summary>As written: 0 is no limit.</summary>
    public int MaxConcurrency { get; init; }

    /// <summary>Of the whole run, as written: 0 is no limit.</summary>
    public int TimeoutMs { get; init; }

    /// <summary>Its pools as written, in that order.</summary>
    public EquatableArray<PoolModel> Pools { get; init; } = [];

    /// <summary>The tasks in order of declaration: by file path, then by position. A task's index here is its number everywhere.</summary>
    public required EquatableArray<TaskModel> Tasks { get; init; }

    /// <summary>The parameters of <c>RunAsync</c>: required ones first, then optional ones, each in order of first appearance.</summary>
    public required EquatableArray<InputModel> Inputs { get; init; }

    /// <summary>Ids of what is obsolete or experimental in the tasks: the compiler says so where they are declared, and need not in the plan.</summary>
    public EquatableArray<string> SaidOfTasks { get; init; }

    /// <summary>The <c>extern alias</c> names that its types are written with.</summary>
    public EquatableArray<string> ExternAliases { get; init; }

    /// <summary>The compiler holds its public members against the Common Language Specification.</summary>
    public bool IsClsChecked { get; init; }

    /// <summary>Names of this type that the generated code needs for itself (AGF0107).</summary>
    public required EquatableArray<NameClash> Clashes { get; init; }
}

/// <summary>Which plan is emitted; mirrors <c>AgentFlow.Schedule</c>.</summary>
internal enum Schedule
{
    Phased,
    Eager,
}

/// <summary>What a failure does to the rest; mirrors <c>AgentFlow.OnFailure</c>.</summary>
internal enum OnFailure
{
    Continue,
    Stop,
}
