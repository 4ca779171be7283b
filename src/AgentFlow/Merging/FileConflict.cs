namespace AgentFlow;

/// <summary>A path that more than one wrote.</summary>
public sealed class FileConflict
{
    internal FileConflict(string path, IReadOnlyList<string> writers)
    {
        Path = path;
        Writers = writers;
    }

    /// <summary>The path, relative and with <c>/</c>. Where one wrote a file and another a folder, it stands for all that is in the folder.</summary>
    public string Path { get; }

    /// <summary>
    /// Who wrote it, two or more. What the first one wrote is in the target, what the others wrote is not. The first is the full path of
    /// the target itself where it was there before.
    /// </summary>
    public IReadOnlyList<string> Writers { get; }

    /// <summary>The path and its writers.</summary>
    public override string ToString() => $"{Path}: written by {string.Join(", ", Writers)}";
}
