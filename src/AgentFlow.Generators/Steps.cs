namespace AgentFlow.Generators;

/// <summary>The names of the generator's steps, for tests that look at what was cached and at what is held.</summary>
internal static class Steps
{
    /// <summary>
    /// What the whole project declares: the same after an edit inside a body, and another after any declaration. It holds the
    /// compilation weakly, and the project's options and references.
    /// </summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The model of each workflow.</summary>
    public const string Workflows = nameof(Workflows);

    /// <summary>The names of workflows that differ in case only.</summary>
    public const string CaseClashes = nameof(CaseClashes);

    /// <summary>After an unrelated edit, a new declaration too, each of these must be cached.</summary>
    public static IReadOnlyList<string> OfWorkflows { get; } = [Workflows, CaseClashes];

    public static IReadOnlyList<string> All { get; } = [Declarations, .. OfWorkflows];
}
