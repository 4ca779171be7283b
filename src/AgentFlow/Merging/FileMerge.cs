namespace AgentFlow;

/// <summary>What <see cref="Merge.Files(IEnumerable{string}, string, CancellationToken)"/> did. All paths are relative, with <c>/</c>, in ordinal order.</summary>
public sealed class FileMerge
{
    internal FileMerge(IReadOnlyList<string> written, IReadOnlyList<FileConflict> conflicts, IReadOnlyList<string> skippedLinks)
    {
        Written = written;
        Conflicts = conflicts;
        SkippedLinks = skippedLinks;
    }

    /// <summary>The files and links that were copied.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>The paths that more than one wrote. Empty if all went together.</summary>
    public IReadOnlyList<FileConflict> Conflicts { get; }

    /// <summary>The links that were left out, because they lead, or might lead, out of the folder that they are in.</summary>
    public IReadOnlyList<string> SkippedLinks { get; }

    /// <summary>How many files were copied, and every conflict and link left out, a line each.</summary>
    public override string ToString()
    {
        var lines = Conflicts.Select(conflict => conflict.ToString()).Concat(SkippedLinks.Select(link => $"{link}: a link that was left out"));
        return string.Join('\n', lines.Prepend($"{Written.Count} written, {Conflicts.Count} in conflict"));
    }
}
