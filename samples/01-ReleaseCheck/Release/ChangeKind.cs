namespace ReleaseCheck;

/// <summary>What a commit does, in the order in which a changelog shows it.</summary>
internal enum ChangeKind
{
    Breaking,
    Added,
    Changed,
    Deprecated,
    Removed,
    Fixed,
    Security,
    Documentation,
    Internal,
}

/// <summary>Tells the kind of a commit by its prefix (<c>feat:</c>, <c>fix(parser):</c>) or by the verb that it begins with.</summary>
internal static class ChangeKinds
{
    private static readonly Dictionary<string, ChangeKind> Prefixes = Table(
        (ChangeKind.Added, "feat feature"),
        (ChangeKind.Changed, "perf revert"),
        (ChangeKind.Fixed, "fix bugfix"),
        (ChangeKind.Security, "security"),
        (ChangeKind.Documentation, "docs doc"),
        (ChangeKind.Internal, "refactor style test tests build ci chore"));

    private static readonly Dictionary<string, ChangeKind> Verbs = Table(
        (ChangeKind.Added, "add allow create enable implement introduce let offer provide support"),
        (ChangeKind.Deprecated, "deprecate obsolete"),
        (ChangeKind.Removed, "delete drop remove"),
        (ChangeKind.Fixed, "avoid correct fix handle mend prevent repair resolve"),
        (ChangeKind.Security, "harden secure"),
        (ChangeKind.Documentation, "document explain describe"),
        (ChangeKind.Internal, "bump test refactor reformat format lint"));

    /// <summary>The kind for a conventional prefix, or null where the word is none.</summary>
    public static ChangeKind? OfPrefix(string prefix) => Prefixes.TryGetValue(prefix, out var kind) ? kind : null;

    /// <summary>The kind for a subject's first word, in whatever form: Add, adds, added, adding. Any other verb is a change.</summary>
    public static ChangeKind OfVerb(string word)
        => Stems(word).Select(FindVerb).FirstOrDefault(kind => kind is not null) ?? ChangeKind.Changed;

    private static ChangeKind? FindVerb(string stem) => Verbs.TryGetValue(stem, out var kind) ? kind : null;

    private static IEnumerable<string> Stems(string word)
    {
        yield return word;
        foreach (var ending in (string[])["s", "es", "d", "ed", "ing"])
        {
            if (!word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            var stem = word[..^ending.Length];
            yield return stem;
            yield return stem + "e";
            if (stem.Length > 2 && stem[^1] == stem[^2])
                yield return stem[..^1];
        }
    }

    private static Dictionary<string, ChangeKind> Table(params (ChangeKind Kind, string Words)[] rows)
        => rows
            .SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Kind)))
            .ToDictionary(entry => entry.word, entry => entry.Kind, StringComparer.OrdinalIgnoreCase);
}
