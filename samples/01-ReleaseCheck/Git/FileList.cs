namespace ReleaseCheck;

/// <summary>A file that belongs to the repository: tracked, or new and not ignored.</summary>
/// <param name="Path">From the top folder, with <c>/</c>.</param>
/// <param name="Attributes">What <c>.gitattributes</c> says of its line endings: <c>text=auto eol=lf</c>, <c>-text</c> or nothing.</param>
internal sealed record ListedFile(string Path, string Attributes)
{
    public bool IsDeclaredBinary => Attributes == "-text";
}

/// <summary>Asks git which files belong to a repository.</summary>
internal static class FileList
{
    // An entry is "H i/lf    w/lf    attr/text=auto eol=lf <tab>path", and names stand as they are thanks to -z.
    private const string Attribute = "attr/";
    private const char NotCheckedOut = 'S';

    public static async Task<IReadOnlyList<ListedFile>> ReadAsync(Repository repository, CancellationToken cancellationToken)
    {
        var listing = await repository.Git.ReadAsync(
            cancellationToken, "ls-files", "-z", "-t", "--eol", "--cached", "--others", "--exclude-standard");
        return Parse(listing);
    }

    internal static IReadOnlyList<ListedFile> Parse(string listing)
        => [.. listing
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(entry => entry[0] != NotCheckedOut)
            .Select(ParseEntry)
            .DistinctBy(file => file.Path) // A file in a merge conflict is listed once a side.
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static ListedFile ParseEntry(string entry)
    {
        var tab = entry.IndexOf('\t');
        var attributes = entry.IndexOf(Attribute, StringComparison.Ordinal) + Attribute.Length;
        return new ListedFile(entry[(tab + 1)..], entry[attributes..tab].Trim());
    }
}
