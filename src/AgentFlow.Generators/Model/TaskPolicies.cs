namespace AgentFlow.Generators.Model;

/// <summary>The options of a task, as written: a number may be out of range (AGF0106).</summary>
internal sealed record TaskPolicies
{
    /// <summary>Those of a task that asks for none.</summary>
    public static readonly TaskPolicies None = new();

    public Join Join { get; init; }

    public int Needed { get; init; }

    public Losers Losers { get; init; }

    /// <summary>The pool's name, or null.</summary>
    public string? Agent { get; init; }

    public int TimeoutMs { get; init; }

    public int Retries { get; init; }

    public int RetryDelayMs { get; init; } = 200;

    /// <summary>The pipeline's name, or null.</summary>
    public string? Resilience { get; init; }

    public bool RequiresApproval { get; init; }

    /// <summary>Of its items.</summary>
    public int MaxConcurrency { get; init; }

    public int EstimatedMs { get; init; }

    /// <summary>The resources it holds a lock on while it runs, each once, in ordinal order.</summary>
    public EquatableArray<string> Exclusive { get; init; } = [];

    /// <summary>The names of the options that are written, whatever their value, in that order.</summary>
    public EquatableArray<string> Written { get; init; } = [];

    /// <summary>The option is written, if only with its default.</summary>
    public bool IsSet(string option) => Written.Contains(option);
}

/// <summary>How many dependencies must have succeeded; mirrors <c>AgentFlow.Join</c>.</summary>
internal enum Join
{
    All,
    Any,
    AtLeast,
}

/// <summary>What becomes of the rest once a join is decided; mirrors <c>AgentFlow.Losers</c>.</summary>
internal enum Losers
{
    Cancel,
    Continue,
}

/// <summary>A <c>[Writes]</c> of a task.</summary>
internal sealed record WriteModel(string Resource, bool IsExclusive);
