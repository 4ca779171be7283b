using System.Text;
using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class WorkFolderTests
{
    [Fact]
    public void TextsAreCopiedInTheOrderOfTheirNames()
    {
        using var temp = new TempDocuments().Write("b.md", "B").Write("a.TXT", "A").Write("c.png", "no").Write("below/d.txt", "no");
        string copy;
        using (var folder = WorkFolder.CopyOf(temp.Root))
        {
            copy = folder.Path;
            Assert.Equal(["a.TXT", "b.md"], folder.Files.Select(file => file.Name));
            Assert.Equal("A", File.ReadAllText(folder.Files[0].Path));
            File.WriteAllText(folder.Files[0].Path, "changed");
        }

        Assert.Equal("A", File.ReadAllText(temp.PathOf("a.TXT")));
        Assert.False(Directory.Exists(copy));
    }

    [Fact]
    public void WhatIsNoFolderOfTextsIsRefused()
    {
        using var temp = new TempDocuments().Write("a.png", "");

        Assert.Equal($"There is no document in {temp.Root}: no *.txt and no *.md file.", Refusal(temp.Root));
        Assert.Equal($"{temp.PathOf("a.png")} is a file. Give the folder that it lies in.", Refusal(temp.PathOf("a.png")));
        Assert.StartsWith($"There is no folder {temp.PathOf("gone")}.", Refusal(temp.PathOf("gone")), StringComparison.Ordinal);
    }

    [Fact]
    public void Latin1IsMended()
    {
        using var temp = new TempDocuments().Write("a.txt", "né", Encoding.Latin1);
        var file = new DocumentFile(temp.PathOf("a.txt"));

        WorkFolder.SaveAsUtf8(file);
        Assert.Equal([(byte)'n', 0xC3, 0xA9], File.ReadAllBytes(file.Path));

        WorkFolder.SaveAsLatin1(file);
        Assert.Equal([(byte)'n', 0xE9], File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void AnObstacleEndsOnceADocumentWasTried()
    {
        using var temp = new TempDocuments().Write("a.txt", "A").Write("b.txt", "B");
        using var folder = WorkFolder.CopyOf(temp.Root);
        using var obstacles = new Obstacles(folder).Lock("a.txt").KeepWriting("b.txt");

        Assert.Throws<IOException>(() => File.ReadAllText(folder.Files[0].Path));
        obstacles.End(0);
        obstacles.End(0);
        Assert.Equal("A", File.ReadAllText(folder.Files[0].Path));

        Assert.True(File.Exists(folder.Files[1].PartPath));
        obstacles.End(1);
        Assert.False(File.Exists(folder.Files[1].PartPath));
    }

    private static string Refusal(string path) => Assert.Throws<DocumentPipelineException>(() => WorkFolder.CopyOf(path)).Message;
}
