using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>
/// Checks that the relative links of Markdown files lead to a file or folder of the repository, and to a heading that
/// is there where they name one. Links to other places (https:, mailto:) are not followed.
/// </summary>
internal static partial class LinkCheck
{
    /// <summary>Checks every Markdown file.</summary>
    public static CheckResult Run(RepositoryFiles files, CancellationToken cancellationToken)
    {
        var targets = new LinkTargets(files);
        var findings = new List<Finding>();
        int pages = 0, links = 0;
        foreach (var file in files.Texts.Where(file => file.IsMarkdown))
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages++;
            foreach (var link in MarkdownLinks.In(file.Text).Where(link => !LeavesRepository(link)).OrderBy(link => link.Position))
            {
                links++;
                if (Problem(file, link, targets) is { } problem)
                    findings.Add(new Finding(file.Path, file.LineAt(link.Position), problem));
            }
        }

        return new CheckResult($"{Count.Of(links, "relative link")} in {Count.Of(pages, "Markdown file")}", findings);
    }

    private static bool LeavesRepository(MarkdownLink link) => link.Target is { } target && Elsewhere.IsMatch(target);

    private static string? Problem(TextFile file, MarkdownLink link, LinkTargets targets)
    {
        if (link.Target is not { } target)
            return $"the reference [{link.Label}] is defined nowhere in this file";
        if (target.Length == 0)
            return "a link without a target";

        var hash = target.IndexOf('#');
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(target[(hash + 1)..]);
        var page = (hash < 0 ? target : target[..hash]).Split('?', 2)[0];
        var path = page.Length == 0 ? file.Path : LinkTargets.Resolve(file.Path, Uri.UnescapeDataString(page));

        if (path is null)
            return $"{page} leads out of the repository";
        if (!targets.Contains(path))
            return targets.Nearest(path) is { } nearest ? $"{page} is written {nearest}" : $"{page} is not in the repository";
        return targets.HasAnchor(path, fragment) ? null : $"{path} has no heading #{fragment}";
    }

    // A scheme, or a host. A scheme has two letters at least, so that a drive letter is none.
    [GeneratedRegex("^(?:[a-zA-Z][a-zA-Z0-9+.-]+:|//)")]
    private static partial Regex Elsewhere { get; }
}
