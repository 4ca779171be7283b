using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Merging;

public sealed class FilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatEachWrote_IsPutTogether()
    {
        _folder.Write("a/notes.md", "of a").Write("a/src/x.cs").Write("a/.hidden").Write("b/src/y.cs");

        var merge = Merged("a", "b");

        Assert.Equal([".hidden", "notes.md", "src/x.cs", "src/y.cs"], merge.Written);
        Assert.Empty(merge.Conflicts);
        Assert.Equal("of a", _folder.Read("out/notes.md"));
        Assert.Equal("4 written, 0 in conflict", merge.ToString());
    }

    [Fact]
    public void APathThatSeveralWrote_IsReportedWithAllWriters_AndTheFirstStays()
    {
        _folder.Write("a/notes.md", "of a").Write("b/notes.md", "of b").Write("c/notes.md", "of a");

        var merge = Merged("a", "b", "c");

        Assert.Equal(["notes.md: written by a, b, c"], Conflicts(merge));
        Assert.Equal(["notes.md"], merge.Written);
        Assert.Equal("of a", _folder.Read("out/notes.md"));
        Assert.Equal("of b", _folder.Read("b/notes.md"));
        Assert.Equal("1 written, 1 in conflict\nnotes.md: written by a, b, c", merge.ToString());
    }

    [Fact]
    public void APathThatWasThereBefore_IsReported_AndKept()
    {
        _folder.Write("out/notes.md", "before").Write("a/notes.md", "of a");

        var merge = Merged("a");

        Assert.Equal([$"notes.md: written by {_folder["out"]}, a"], Conflicts(merge));
        Assert.Empty(merge.Written);
        Assert.Equal("before", _folder.Read("out/notes.md"));
    }

    [Fact]
    public void AFileWhereAnotherMadeAFolder_IsAConflict()
    {
        _folder.Write("a/x/1").Write("a/x/2").Write("b/x").Write("c/x/3");

        var merge = Merged("a", "b", "c");

        Assert.Equal(["x: written by a, b"], Conflicts(merge));
        Assert.Equal(["x/1", "x/2", "x/3"], merge.Written);
    }

    [Fact]
    public void AFolderWhereAnotherWroteAFile_IsOneConflict_ForAllThatIsInIt()
    {
        _folder.Write("a/x", "of a").Write("b/x/1").Write("b/x/y/2").Write("b/z");

        var merge = Merged("a", "b");

        Assert.Equal(["x: written by a, b"], Conflicts(merge));
        Assert.Equal(["x", "z"], merge.Written);
        Assert.Equal("of a", _folder.Read("out/x"));
    }

    [Fact]
    public void AMissingWorkspace_IsAnEmptyOne()
    {
        var merge = Merged("none");

        Assert.Empty(merge.Written);
        Assert.True(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void EmptyFolders_AreMade()
    {
        Directory.CreateDirectory(_folder["a/deep/empty"]);

        Merged("a");

        Assert.True(Directory.Exists(_folder["out/deep/empty"]));
    }

    [Fact]
    public void SpellingsThatTheFileSystemTellsApart_AreTwoFiles()
    {
        _folder.Write("a/README", "of a").Write("b/readme", "of b").Write("out/Readme").Write("c/Readme");
        bool tellsApart = !File.Exists(_folder["a/readme"]);

        var merge = Merged("a", "b", "c");

        string[] expected = tellsApart
            ? [$"Readme: written by {_folder["out"]}, c"]
            : [$"README: written by {_folder["out"]}, a", $"Readme: written by {_folder["out"]}, c", $"readme: written by {_folder["out"]}, b"];
        Assert.Equal(expected, Conflicts(merge));
    }

    [Fact]
    public void FoldersOfOneName_GoByTheirFullPaths()
    {
        _folder.Write("1/a/x").Write("2/a/x").Write("b/x");

        var merge = Merged("1/a", "2/a/", "b");

        Assert.Equal([$"x: written by {_folder["1/a"]}, {_folder["2/a"]}, b"], Conflicts(merge));
    }

    [Fact]
    public void WritersMayBeNamed()
    {
        _folder.Write("a/x").Write("b/x");

        var merge = Merge.Files([("Ann", _folder["a"]), ("Bob", _folder["b"])], _folder["out"]);

        Assert.Equal(["x: written by Ann, Bob"], Conflicts(merge));
        Assert.Throws<ArgumentException>(() => Merge.Files([("Ann", _folder["a"]), ("Ann", _folder["b"])], _folder["out"]));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "a/b")]
    [InlineData("a/b", "a-b", "a/b/c")]
    [InlineData("out")]
    [InlineData("a/../out/..")]
    public void FoldersInsideOneAnother_AreRefused(params string[] workspaces)
    {
        Assert.Throws<ArgumentException>(() => Merged(workspaces));
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void AWorkspaceInsideTheTarget_IsMergedIntoIt()
    {
        _folder.Write("out/.work/a/x");

        Assert.Equal(["x"], Merged("out/.work/a", "out-b").Written);
    }

    [Fact]
    public void AWorkspaceThatIsAFile_IsAnError()
    {
        _folder.Write("a");

        Assert.Equal($"The workspace '{_folder["a"]}' is a file, not a folder.", Assert.Throws<IOException>(() => Merged("a")).Message);
    }

    [Fact]
    public void Cancellation_StopsBetweenFiles()
    {
        _folder.Write("a/x");

        Assert.Throws<OperationCanceledException>(() => Merge.Files([_folder["a"]], _folder["out"], new CancellationToken(canceled: true)));
        Assert.False(File.Exists(_folder["out/x"]));
    }

    private FileMerge Merged(params string[] workspaces) => Merge.Files(workspaces.Select(workspace => _folder[workspace]), _folder["out"]);

    private static IEnumerable<string> Conflicts(FileMerge merge) => merge.Conflicts.Select(conflict => conflict.ToString());
}
