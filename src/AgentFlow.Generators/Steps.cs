namespace AgentFlow.Generators;

/// <summary>The names of the generator's steps, for tests that look at what was cached.</summary>
internal static class Steps
{
    /// <summary>What each file tells without binding.</summary>
    public const string Files = nameof(Files);

    /// <summary>All declarations of the compilation, as one value.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The model of each workflow.</summary>
    public const string Workflows = nameof(Workflows);

    public static IReadOnlyList<string> All { get; } = [Files, Declarations, Workflows];
}
