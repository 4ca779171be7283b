namespace AgentFlow.Generators.Rules;

/// <summary>The keys under which a finding tells its fix what to write.</summary>
internal static class FixProperties
{
    /// <summary>The method name to write instead of the one that is there.</summary>
    public const string Name = "Name";

    /// <summary>Types that would fit, each fully qualified, one a line.</summary>
    public const string Types = "Types";

    /// <summary>Method names of the tasks that a parameter may be bound to, one a line.</summary>
    public const string Tasks = "Tasks";

    /// <summary>What each related location is removed for: "task of dependency" in words, one a line; empty where it cannot be removed.</summary>
    public const string Edges = "Edges";

    /// <summary>What to write at the place and at each related location, one a line.</summary>
    public const string Texts = "Texts";

    /// <summary>Between the lines of a property.</summary>
    public const char Separator = '\n';
}
