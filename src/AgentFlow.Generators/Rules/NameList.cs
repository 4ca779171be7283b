namespace AgentFlow.Generators.Rules;

/// <summary>Writes names into a message that stays readable however many there are.</summary>
internal static class NameList
{
    private const int Longest = 12;

    /// <summary><c>Draft, Review, Summarize</c>; a long list ends in <c>and 30 more</c>.</summary>
    public static string Of(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length <= Longest
            ? string.Join(", ", all)
            : string.Join(", ", all.Take(Longest - 1)) + $" and {all.Length - Longest + 1} more";
    }
}
