using System.Collections.Concurrent;

namespace ReleaseCheck;

/// <summary>The files of a repository: what every check looks at.</summary>
/// <param name="Paths">Every file that belongs to it, text or not.</param>
/// <param name="Texts">The text files, by path.</param>
/// <param name="Unreadable">Files that could not be read, with the reason.</param>
/// <param name="BinaryCount">Files left out since they are not text.</param>
/// <param name="LargeCount">Files left out since they are larger than <see cref="SizeLimit"/>.</param>
internal sealed record RepositoryFiles(
    IReadOnlyList<string> Paths,
    IReadOnlyList<TextFile> Texts,
    IReadOnlyList<Finding> Unreadable,
    int BinaryCount,
    int LargeCount)
{
    /// <summary>Larger files, in bytes, are data and no text that somebody wrote.</summary>
    public const int SizeLimit = 16 * 1024 * 1024;

    /// <summary>Lists the files and reads them, several at once. A file that cannot be read is reported and hinders no other.</summary>
    public static async Task<RepositoryFiles> ReadAsync(Repository repository, CancellationToken cancellationToken)
    {
        var listed = await FileList.ReadAsync(repository, cancellationToken);
        var texts = new ConcurrentBag<TextFile>();
        var unreadable = new ConcurrentBag<Finding>();
        int binary = 0, large = 0;

        await Parallel.ForEachAsync(listed, cancellationToken, async (file, token) =>
        {
            try
            {
                var full = new FileInfo(Path.Combine(repository.Root, file.Path));
                if (IsElsewhere(full))
                    return;
                if (full.Length > SizeLimit)
                    Interlocked.Increment(ref large);
                else if (FileContent.Decode(file, await File.ReadAllBytesAsync(full.FullName, token)) is { } text)
                    texts.Add(text);
                else
                    Interlocked.Increment(ref binary);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(new Finding(file.Path, Finding.WholeFile, Reason(repository, file, e)));
            }
        });

        return new RepositoryFiles(
            [.. listed.Select(file => file.Path)],
            [.. texts.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. unreadable.OrderBy(finding => finding.Path, StringComparer.Ordinal)],
            binary,
            large);
    }

    // A submodule is another repository, and what a symbolic link points at is checked where it lies.
    private static bool IsElsewhere(FileInfo file)
        => Directory.Exists(file.FullName) || file.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true };

    private static string Reason(Repository repository, ListedFile file, Exception exception)
    {
        var full = new FileInfo(Path.Combine(repository.Root, file.Path));
        if (full.LinkTarget is { } target)
            return $"cannot be read: this symbolic link points at {target}, which does not exist; mend the link or remove it";
        return exception is FileNotFoundException or DirectoryNotFoundException
            ? "cannot be read: git tracks it, but it is not there; restore it, or commit its removal"
            : $"cannot be read: {exception.Message}";
    }
}
