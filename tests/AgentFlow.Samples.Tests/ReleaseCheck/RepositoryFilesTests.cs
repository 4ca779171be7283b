using System.Text;
using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class RepositoryFilesTests
{
    [Fact]
    public async Task FilesAreThoseTrackedAndThoseNewAndNotIgnored()
    {
        using var temp = new TempRepository()
            .Write(".gitignore", "bin/\n").Write("src/a b.cs", "x\n").Write("ünïcode.md", "x\n")
            .Commit("Add files")
            .Write("new.txt", "x\n").Write("bin/out.txt", "x\n");

        var files = await ReadAsync(temp);

        Assert.Equal([".gitignore", "new.txt", "src/a b.cs", "ünïcode.md"], files.Paths);
        Assert.Equal(files.Paths, files.Texts.Select(file => file.Path));
    }

    [Fact]
    public async Task NamesMayHoldLineEndingsTabsAndQuotes()
    {
        using var temp = new TempRepository();
        string[] names = OperatingSystem.IsWindows() ? ["it's.txt"] : ["a\nb.txt", "c\td.txt", "it's \"x\".txt"];
        foreach (var name in names)
            temp.Write(name, "x\n");

        Assert.Equal(names, (await ReadAsync(temp)).Texts.Select(file => file.Path));
    }

    [Fact]
    public async Task BinaryFilesAreLeftOut()
    {
        using var temp = new TempRepository()
            .Write(".gitattributes", "*.dat -text\n").Write("zero.png", [1, 0, 2]).Write("declared.dat", "text\n").Write("a.txt", "x\n");

        var files = await ReadAsync(temp);

        Assert.Equal([".gitattributes", "a.txt"], files.Texts.Select(file => file.Path));
        Assert.Equal(2, files.BinaryCount);
        Assert.Equal(4, files.Paths.Count);
    }

    [Fact]
    public async Task LargeFilesAreLeftOut()
    {
        using var temp = new TempRepository().Write("a.txt", new byte[RepositoryFiles.SizeLimit + 1]);

        var files = await ReadAsync(temp);

        Assert.Equal((0, 0, 1), (files.Texts.Count, files.BinaryCount, files.LargeCount));
    }

    [Fact]
    public async Task UnreadableFilesAreNamedAndTheRestIsRead()
    {
        using var temp = new TempRepository()
            .Write("a.txt", "x\n").Write("gone.txt", "x\n").Link("dangling.txt", "nowhere").Commit("Add files");
        File.Delete(temp.PathOf("gone.txt"));

        var files = await ReadAsync(temp);

        Assert.Equal(["a.txt"], files.Texts.Select(file => file.Path));
        Assert.Equal(
            [
                "dangling.txt: cannot be read: this symbolic link points at nowhere, which does not exist; mend the link or remove it",
                "gone.txt: cannot be read: git tracks it, but it is not there; restore it, or commit its removal",
            ],
            files.Unreadable.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task LinksToFilesAndSubmodulesAreLookedAtWhereTheyLie()
    {
        using var temp = new TempRepository().Write("a.txt", "x\n").Link("link.txt", "a.txt");
        temp.Git("init", "--quiet", "inner");

        var files = await ReadAsync(temp);

        Assert.Equal(["a.txt"], files.Texts.Select(file => file.Path));
        Assert.Empty(files.Unreadable);
    }

    [Fact]
    public async Task FilesNotCheckedOutAreNotMissed()
    {
        using var temp = new TempRepository().Write("a.txt", "x\n").Write("b.txt", "x\n").Commit("Add files");
        temp.Git("update-index", "--skip-worktree", "b.txt");
        File.Delete(temp.PathOf("b.txt"));

        var files = await ReadAsync(temp);

        Assert.Equal(["a.txt"], files.Paths);
        Assert.Empty(files.Unreadable);
    }

    [Fact]
    public async Task EncodingsAndAttributesAreKept()
    {
        using var temp = new TempRepository()
            .Write(".gitattributes", "*.txt text eol=crlf\n")
            .Write("mark.txt", [.. Encoding.UTF8.Preamble, .. "ä\n"u8])
            .Write("wide.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("ä\n")])
            .Write("wide-be.txt", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("ä\n")]);

        var texts = (await ReadAsync(temp)).Texts.Skip(1).ToList();

        Assert.Equal([TextEncoding.Utf8WithMark, TextEncoding.Utf16, TextEncoding.Utf16], texts.Select(file => file.Encoding));
        Assert.All(texts, file => Assert.Equal(("ä\n", "text eol=crlf"), (file.Text, file.Attributes)));
    }

    [Fact]
    public void LinesAreFoundByPosition()
    {
        var file = new TextFile("a.txt", "one\r\ntwo\n\nfour");

        Assert.Equal(4, file.LineCount);
        Assert.Equal([1, 1, 2, 2, 3, 4], new[] { 0, 4, 5, 8, 9, 10 }.Select(file.LineAt));
        Assert.Equal(["one\r\n", "two\n", "\n", "four"], Enumerable.Range(1, 4).Select(line => file.Line(line).ToString()));
    }

    private static async Task<RepositoryFiles> ReadAsync(TempRepository temp)
        => await RepositoryFiles.ReadAsync(await Repository.OpenAsync(temp.Root, CancellationToken.None), CancellationToken.None);
}
