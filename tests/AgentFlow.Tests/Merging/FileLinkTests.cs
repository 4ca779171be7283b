using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Merging;

public sealed class FileLinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALinkWithinTheFolder_IsMadeAgain()
    {
        _folder.Write("a/lib/tool", "of a").Write("a/bin/keep");
        File.CreateSymbolicLink(_folder["a/bin/tool"], "../lib/tool");
        Directory.CreateSymbolicLink(_folder["a/current"], "lib");
        File.CreateSymbolicLink(_folder["a/later"], "not-there");

        var merge = Merged("a");

        Assert.Equal(["bin/keep", "bin/tool", "current", "later", "lib/tool"], merge.Written);
        Assert.Equal("of a", _folder.Read("out/bin/tool"));
        Assert.Equal(["../lib/tool", "lib", "not-there"], new[] { "bin/tool", "current", "later" }.Select(link => new FileInfo(_folder["out/" + link]).LinkTarget));
    }

    [Fact]
    public void ALinkOutOfTheFolder_IsLeftOut_AndReported()
    {
        _folder.Write("secret/key").Write("a-b/key");
        Directory.CreateDirectory(_folder["a/deep"]);
        Directory.CreateSymbolicLink(_folder["a/all"], "../secret");
        File.CreateSymbolicLink(_folder["a/deep/absolute"], _folder["a/x"]);
        File.CreateSymbolicLink(_folder["a/neighbour"], "../a-b/key");

        var merge = Merged("a");

        Assert.Empty(merge.Written);
        Assert.Equal(["all", "deep/absolute", "neighbour"], merge.SkippedLinks);
        Assert.Equal("deep", Assert.Single(Directory.GetFileSystemEntries(_folder["out"]).Select(Path.GetFileName)));
        Assert.Equal("0 written, 0 in conflict\nall: a link that was left out\ndeep/absolute: a link that was left out\nneighbour: a link that was left out", merge.ToString());
    }

    [Fact]
    public void NothingIsWrittenThroughALink()
    {
        _folder.Write("elsewhere/keep").Write("a/linked/x").Write("b/dangling", "of b");
        Directory.CreateDirectory(_folder["out"]);
        Directory.CreateSymbolicLink(_folder["out/linked"], "../elsewhere");
        File.CreateSymbolicLink(_folder["out/dangling"], "../elsewhere/new");

        var merge = Merged("a", "b");

        Assert.Empty(merge.Written);
        Assert.Equal(["dangling", "linked"], merge.Conflicts.Select(conflict => conflict.Path));
        Assert.Equal(_folder["elsewhere/keep"], Assert.Single(Directory.GetFileSystemEntries(_folder["elsewhere"])));
    }

    [Fact]
    public void TwoLinksOfOneName_AreAConflict()
    {
        foreach (string writer in new[] { "a", "b" })
        {
            Directory.CreateDirectory(_folder[writer]);
            File.CreateSymbolicLink(_folder[writer + "/latest"], writer);
        }

        Assert.Equal("latest: written by a, b", Assert.Single(Merged("a", "b").Conflicts).ToString());
        Assert.Equal("a", new FileInfo(_folder["out/latest"]).LinkTarget);
    }

    private FileMerge Merged(params string[] workspaces) => Merge.Files(workspaces.Select(workspace => _folder[workspace]), _folder["out"]);
}
