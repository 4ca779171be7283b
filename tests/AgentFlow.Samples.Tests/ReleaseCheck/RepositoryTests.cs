using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class RepositoryTests
{
    [Fact]
    public async Task APathInsideARepositoryFindsItsTopFolder()
    {
        using var temp = new TempRepository().Write("a folder/ünder/x.txt", "x\n");

        var repository = await Repository.OpenAsync(temp.PathOf("a folder/ünder"), CancellationToken.None);

        Assert.Equal(temp.Root, repository.Root);
        Assert.False(repository.IsShallow);
    }

    [Fact]
    public async Task APathThatDoesNotExistIsNamed()
    {
        using var temp = new TempRepository();

        await AssertRefusedAsync(temp.PathOf("gone"), $"{temp.PathOf("gone")} does not exist. Check the spelling of the path.");
    }

    [Fact]
    public async Task AFileIsNoRepository()
    {
        using var temp = new TempRepository().Write("x.txt", "x\n");

        await AssertRefusedAsync(temp.PathOf("x.txt"), $"{temp.PathOf("x.txt")} is a file. Give the folder of a git repository.");
    }

    [Fact]
    public async Task AFolderOutsideAnyRepositoryIsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("agentflow-sample-");
        try
        {
            await AssertRefusedAsync(
                folder.FullName, $"{folder.FullName} is not in a git repository. Give the path of one, or make it one with \"git init\".");
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public async Task ABareRepositoryIsRefused()
    {
        using var temp = new TempRepository();
        temp.Git("init", "--quiet", "--bare", "bare.git");

        await AssertRefusedAsync(
            temp.PathOf("bare.git"),
            $"{temp.PathOf("bare.git")} is a bare repository, which holds no files to check. Clone it and check the clone.");
    }

    [Fact]
    public async Task TheGitFolderItselfIsRefused()
    {
        using var temp = new TempRepository();

        await AssertRefusedAsync(
            temp.PathOf(".git"), $"{temp.PathOf(".git")} lies inside a .git folder. Give the folder that holds the repository's files.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    public void AMissingGitIsNamed(string? path)
    {
        var error = Assert.Throws<ReleaseCheckException>(() => GitProgram.Find(path));

        Assert.Equal("git was not found in any folder of PATH. Install git (https://git-scm.com) or add its folder to PATH.", error.Message);
    }

    [Fact]
    public async Task AFailedCommandTellsWhatGitSaid()
    {
        using var temp = new TempRepository();
        var repository = await Repository.OpenAsync(temp.Root, CancellationToken.None);

        var error = await Assert.ThrowsAsync<ReleaseCheckException>(() => repository.Git.ReadAsync(CancellationToken.None, "show", "nothing"));

        Assert.StartsWith($"git show failed in {temp.Root} (exit code 128): fatal:", error.Message);
        Assert.Contains("nothing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACanceledCommandIsNotStarted()
    {
        using var temp = new TempRepository();
        var repository = await Repository.OpenAsync(temp.Root, CancellationToken.None);

        await Assert.ThrowsAsync<OperationCanceledException>(() => repository.Git.ReadAsync(new CancellationToken(canceled: true), "status"));
    }

    private static async Task AssertRefusedAsync(string path, string message)
    {
        var error = await Assert.ThrowsAsync<ReleaseCheckException>(() => Repository.OpenAsync(path, CancellationToken.None));
        Assert.Equal(message, error.Message);
    }
}
