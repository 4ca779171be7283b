namespace ReleaseCheck;

/// <summary>Something to mend before a release.</summary>
/// <param name="Path">The file, from the top folder.</param>
/// <param name="Line">The line from 1, or <see cref="WholeFile"/>.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record Finding(string Path, int Line, string Message)
{
    /// <summary>In place of a line: the finding is about the file as a whole.</summary>
    public const int WholeFile = 0;

    public override string ToString() => Line == WholeFile ? $"{Path}: {Message}" : $"{Path}:{Line}: {Message}";
}

/// <summary>What a check came to.</summary>
/// <param name="Looked">What it looked at: "84 links in 12 files".</param>
/// <param name="Findings">By path and line; empty where all is well.</param>
internal sealed record CheckResult(string Looked, IReadOnlyList<Finding> Findings);
