namespace AgentFlow.Generators.Model;

/// <summary>One <c>[AgentTask]</c> method.</summary>
internal sealed record TaskModel
{
    /// <summary>The method's name as attributes name it, unescaped: <c>CheckBillingAsync</c>.</summary>
    public required string MethodName { get; init; }

    /// <summary>The task name: without a trailing <c>Async</c>, unescaped.</summary>
    public required string Name { get; init; }

    /// <summary>The result name: the task name with its first letter in lower case, unescaped.</summary>
    public required string ResultName { get; init; }

    public required TaskReturn Returns { get; init; }

    /// <summary>The type of its value, or null where it has none.</summary>
    public required TypeRef? Result { get; init; }

    /// <summary>The method has the <c>async</c> modifier, and no override can be called in its place: it cannot throw before it returns its task.</summary>
    public required bool IsAsync { get; init; }

    /// <summary>Another method of the type, or of what it derives from, has its name: only the parameters' own types tell which one is meant.</summary>
    public bool IsOverloaded { get; init; }

    public required bool IsStatic { get; init; }

    public required bool IsOptional { get; init; }

    public TaskPolicies Policies { get; init; } = TaskPolicies.None;

    /// <summary>What is asked before it starts, or null. Its parameters imply dependencies of the task.</summary>
    public PredicateModel? When { get; init; }

    /// <summary>What is asked of its result, or null. Its parameters imply dependencies of the task.</summary>
    public PredicateModel? Validate { get; init; }

    /// <summary>What it runs once for each element of, or null. <see cref="Result"/> is that of one item then.</summary>
    public ForEachModel? ForEach { get; init; }

    /// <summary>The resources of its <c>[Reads]</c>, as written.</summary>
    public EquatableArray<string> Reads { get; init; } = [];

    /// <summary>Its <c>[Writes]</c>, as written.</summary>
    public EquatableArray<WriteModel> Writes { get; init; } = [];

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The entries of <c>DependsOn</c> as written, in order.</summary>
    public required EquatableArray<DependencyEntry> DependsOn { get; init; }

    /// <summary>
    /// What it waits for, each task once: first those of <see cref="DependsOn"/> in order, then those that parameters imply.
    /// Names that are no task are not here; a task that depends on itself is (AGF0202).
    /// </summary>
    public required EquatableArray<Dependency> Dependencies { get; init; }

    /// <summary>What a task cannot be (AGF0102).</summary>
    public required EquatableArray<TaskFlaw> Flaws { get; init; }

    /// <summary>Its own parameters, then those of its predicates.</summary>
    public IEnumerable<ParameterModel> AllParameters => Parameters.Concat(When?.Parameters ?? []).Concat(Validate?.Parameters ?? []);

    /// <summary>There may be no result of it without a fault of anyone's: it is optional, or has a <c>When</c>.</summary>
    public bool MayGiveNone => IsOptional || When is not null;

    /// <summary>It starts once some of its dependencies have succeeded, not all.</summary>
    public bool HasJoin => Policies.Join != Join.All;
}

/// <summary>What a task method returns.</summary>
internal enum TaskReturn
{
    Task,
    TaskOfT,
    ValueTask,
    ValueTaskOfT,

    /// <summary>A value, synchronously.</summary>
    Value,
    Void,
}

/// <summary>What is wrong with the shape of a task method.</summary>
internal enum TaskFlaw
{
    AsyncVoid,

    /// <summary>A <c>ref</c>, <c>out</c> or <c>in</c> parameter.</summary>
    RefParameter,

    /// <summary>A parameter of a ref-like or pointer type.</summary>
    RefLikeParameter,

    /// <summary>A result by reference, of a ref-like type or a pointer.</summary>
    RefLikeResult,

    Generic,
    Abstract,
    Extern,

    /// <summary>A partial method without a body, or an explicit interface implementation: nothing to call by name.</summary>
    NotCallable,

    /// <summary>Several <c>[ForEach]</c> parameters.</summary>
    SeveralForEach,
}
