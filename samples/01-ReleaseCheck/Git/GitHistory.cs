namespace ReleaseCheck;

/// <summary>A commit.</summary>
/// <param name="Hash">The abbreviated hash.</param>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Body">The rest.</param>
internal sealed record Commit(string Hash, string Subject, string Body);

/// <summary>The commits that a release would bring.</summary>
/// <param name="LastTag">The last tag before them, or null where there is none.</param>
/// <param name="Commits">The newest first; merges are left out.</param>
/// <param name="IsCut">There are more than <see cref="GitHistory.Limit"/>, and the older ones are left out.</param>
/// <param name="IsShallow">Commits may be missing, since the repository is a shallow clone.</param>
internal sealed record History(string? LastTag, IReadOnlyList<Commit> Commits, bool IsCut, bool IsShallow);

/// <summary>Asks git for the commits since the last tag.</summary>
internal static class GitHistory
{
    /// <summary>At most so many commits are read.</summary>
    public const int Limit = 500;

    private const char FieldEnd = '\x1f';

    /// <summary>The commits since the last tag before <c>HEAD</c>, or all where there is no tag; none where nothing is committed.</summary>
    public static async Task<History> ReadAsync(Repository repository, CancellationToken cancellationToken)
    {
        var head = await repository.Git.TryAsync(cancellationToken, "rev-parse", "--verify", "--quiet", "HEAD");
        if (head.ExitCode != 0)
            return new History(LastTag: null, [], IsCut: false, repository.IsShallow);

        var describe = await repository.Git.TryAsync(cancellationToken, "describe", "--tags", "--abbrev=0");
        var tag = describe.ExitCode == 0 ? describe.Output.TrimEnd() : null;

        var log = await repository.Git.ReadAsync(
            cancellationToken,
            "log", "-z", "--no-merges", "--no-color", "--encoding=UTF-8", $"--max-count={Limit + 1}",
            "--format=%h%x1f%s%x1f%b", tag is null ? "HEAD" : $"refs/tags/{tag}..HEAD", "--");
        var commits = Parse(log);
        return new History(tag, [.. commits.Take(Limit)], commits.Count > Limit, repository.IsShallow);
    }

    private static List<Commit> Parse(string log)
        => [.. log
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split(FieldEnd, 3))
            .Select(fields => new Commit(fields[0].Trim(), fields[1], fields[2].Trim()))];
}
