namespace AgentFlow.Generators;

/// <summary>The names of the generator's steps, for tests that look at what was cached. After an unrelated edit each must be.</summary>
internal static class Steps
{
    /// <summary>The model of each workflow.</summary>
    public const string Workflows = nameof(Workflows);

    /// <summary>The names of workflows that differ in case only.</summary>
    public const string CaseClashes = nameof(CaseClashes);

    public static IReadOnlyList<string> All { get; } = [Workflows, CaseClashes];
}
