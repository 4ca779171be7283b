using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("[a](other.md)")]
    [InlineData("[a](./other.md \"Title\") and ![b](<with space.png> 'x')")]
    [InlineData("[a](with%20space.png)")]
    [InlineData("[a](docs/page.md#a-heading) [b](docs) [c](docs/)")]
    [InlineData("[a](/docs/page.md)")]
    [InlineData("[a](docs/../other.md?raw=true)")]
    [InlineData("[![b](other.md)](docs/page.md)")]
    [InlineData("[a](paren\\(1\\).md) [b](paren(1).md)")]
    [InlineData("[a][id] [id][] [id]\n\n[id]: other.md \"Title\"")]
    [InlineData("[a][`Code`]\n\n[`code`]: other.md")]
    [InlineData("<a href=\"other.md\">x</a> <img alt='' src='with space.png'>")]
    [InlineData("[a](https://example.org/gone.md) [b](mailto:a@example.org) [c](//example.org)")]
    [InlineData("[a](#here) \n\n## Here")]
    [InlineData("[a](other.md#L10) [b](code.cs#anything) [c](#top)")]
    [InlineData("`[a](gone.md)` and ``[a](gone.md) ` [b](gone.md)``")]
    [InlineData("```\n[a](gone.md)\n```\n\n~~~~md\n[a](gone.md)\n~~~\n[b](gone.md)\n~~~~")]
    [InlineData("- item\n\n  ```\n  [a](gone.md)\n  ```")]
    [InlineData("text\n\n    [a](gone.md)\n")]
    [InlineData("<!-- [a](gone.md) -->")]
    [InlineData("\\[a](gone.md) rows[0][1] call](gone.md) [^1]: note")]
    [InlineData("- [ ] open\n- [x] done")]
    public void ALinkThatLeadsSomewhereIsFine(string markdown) => Assert.Empty(Check(markdown));

    [Theory]
    [InlineData("[a](gone.md)", "gone.md is not in the repository")]
    [InlineData("![a](<not here.png>)", "not here.png is not in the repository")]
    [InlineData("[![b](gone.png)](other.md)", "gone.png is not in the repository")]
    [InlineData("[a\nb](gone.md)", "gone.md is not in the repository")]
    [InlineData("[a](Other.md)", "Other.md is written other.md")]
    [InlineData("[a](../up.md)", "../up.md leads out of the repository")]
    [InlineData("[a]()", "a link without a target")]
    [InlineData("[a](docs/page.md#gone)", "docs/page.md has no heading #gone")]
    [InlineData("[a](#gone)", "README.md has no heading #gone")]
    [InlineData("[a][nobody]", "the reference [nobody] is defined nowhere in this file")]
    [InlineData("[id]\n\n[id]: gone.md", "gone.md is not in the repository")]
    [InlineData("<img src=\"gone.png\">", "gone.png is not in the repository")]
    [InlineData("1. item\n\n    [a](gone.md)\n", "gone.md is not in the repository")]
    [InlineData("unclosed ` tick [a](gone.md)\n\nand ` another", "gone.md is not in the repository")]
    public void ADeadLinkIsReported(string markdown, string expected)
        => Assert.Equal([expected], Check(markdown).Select(finding => finding.Message));

    [Fact]
    public void AFindingTellsTheLineOfTheLink()
        => Assert.Equal("README.md:3", Assert.Single(Check("# Title\n\n[a](gone.md)\n")).ToString().Split(": ")[0]);

    [Theory]
    [InlineData("# Hello, World!", "hello-world")]
    [InlineData("## `Task<T>` and *more* ##", "taskt-and-more")]
    [InlineData("### snake_case and _emphasis_", "snake_case-and-emphasis")]
    [InlineData("## A [link](x.md) & an ![image](y.png)", "a-link--an")]
    [InlineData("## Ünïcode – dash", "ünïcode--dash")]
    [InlineData("Title\n=====", "title")]
    [InlineData("Sub title\n---", "sub-title")]
    [InlineData("<a id=\"own\"></a>", "own")]
    [InlineData("> ## Quoted", "quoted")]
    public void AnchorsAreNamedAsGitHubNamesThem(string markdown, string anchor)
        => Assert.Contains(anchor, MarkdownAnchors.In(markdown));

    [Fact]
    public void RepeatedHeadingsAreNumberedAndCodeIsNone()
        => Assert.Equal(["a", "a-1", "a-2"], MarkdownAnchors.In("# A\n\n# A\n\n```\n# B\n```\n\n# A\n").Order());

    private static IReadOnlyList<Finding> Check(string markdown)
    {
        TextFile[] texts = [new("README.md", markdown), new("other.md", "# Other\n"), new("docs/page.md", "# A heading\n"), new("code.cs", "")];
        string[] paths = [.. texts.Select(text => text.Path), "with space.png", "paren(1).md"];
        return LinkCheck.Run(new RepositoryFiles(paths, texts, [], 0, 0), CancellationToken.None).Findings;
    }
}
