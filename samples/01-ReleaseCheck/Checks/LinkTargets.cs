using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>What a relative link may lead to: the files and folders of a repository, and the headings of its Markdown files.</summary>
internal sealed partial class LinkTargets
{
    private readonly HashSet<string> _paths;
    private readonly Dictionary<string, TextFile> _pages;
    private readonly Dictionary<string, IReadOnlySet<string>> _anchors = [];

    public LinkTargets(RepositoryFiles files)
    {
        _paths = [.. files.Paths.SelectMany(WithFolders)];
        _pages = files.Texts.Where(file => file.IsMarkdown).ToDictionary(file => file.Path);
    }

    /// <summary>The path that a link leads to, from the top folder; null where it leads out of the repository.</summary>
    /// <param name="from">The file that holds the link.</param>
    /// <param name="target">The path as written, unescaped; with a leading <c>/</c> it starts at the top folder.</param>
    public static string? Resolve(string from, string target)
    {
        var parts = new List<string>(target.StartsWith('/') ? [] : from.Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }

    /// <summary>The path is a file or a folder of the repository, in exactly this spelling.</summary>
    public bool Contains(string path) => _paths.Contains(path);

    /// <summary>A path that differs in case only, or null.</summary>
    public string? Nearest(string path) => _paths.FirstOrDefault(other => other.Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>A fragment leads somewhere. That of a file other than Markdown is not looked at.</summary>
    public bool HasAnchor(string path, string fragment)
    {
        // "#top" is the start of any page; "#L12" is a line where a host shows the source.
        if (fragment.Length == 0 || fragment == "top" || LineNumber.IsMatch(fragment) || !_pages.TryGetValue(path, out var page))
            return true;
        if (!_anchors.TryGetValue(path, out var anchors))
            _anchors[path] = anchors = MarkdownAnchors.In(page.Text);
        return anchors.Contains(fragment);
    }

    // The top folder is the empty path.
    private static IEnumerable<string> WithFolders(string path)
    {
        for (var end = path.Length; end >= 0; end = end == 0 ? -1 : Math.Max(path.LastIndexOf('/', end - 1), 0))
            yield return path[..end];
    }

    [GeneratedRegex(@"^L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?$")]
    private static partial Regex LineNumber { get; }
}
