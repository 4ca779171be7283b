namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class ProgramTests
{
    [Fact]
    public async Task ARepositoryInOrderIsReady()
    {
        using var temp = new TempRepository()
            .Write("README.md", "# Title\n\n[source](src/a.cs)\n").Write("src/a.cs", "class A;\n").Commit("feat: add a");

        var result = await RunAsync(temp.PathOf("src"));

        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        Assert.Contains($"Release check of {temp.Root}", result.Output, StringComparison.Ordinal);
        Assert.Contains("✓ Files      2 files, 2 of them text", result.Output, StringComparison.Ordinal);
        Assert.Contains("✓ Links      nothing found in 1 relative link in 1 Markdown file", result.Output, StringComparison.Ordinal);
        Assert.Contains("✓ Commits    1 commit, no tag yet", result.Output, StringComparison.Ordinal);
        Assert.Contains("      ### Added", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Ready for a release.\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public async Task FindingsAreShownWithFileAndLine()
    {
        using var temp = new TempRepository()
            .Write("README.md", "[gone](gone.md)\n")
            .Write("a.cs", "// " + "FIXME: x\nint a; \n" + string.Concat(Enumerable.Repeat("b \n", 9)))
            .Write("key.txt", "ghp" + "_0123456789012345678901234567890123456789\n");

        var result = await RunAsync(temp.Root);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("✗ Markers    1 finding in", result.Output, StringComparison.Ordinal);
        Assert.Contains("- a.cs:1: FIX" + "ME: x", result.Output, StringComparison.Ordinal);
        Assert.Contains("- README.md:1: gone.md is not in the repository", result.Output, StringComparison.Ordinal);
        Assert.Contains("- a.cs:7: trailing white space", result.Output, StringComparison.Ordinal);
        Assert.Contains("… 4 more lines: --all", result.Output, StringComparison.Ordinal);
        Assert.Contains("- key.txt:1: looks like a GitHub token: ghp_… (44 characters)", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("13 findings to mend.\nNot ready for a release.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllShowsEveryFinding()
    {
        using var temp = new TempRepository().Write("a.cs", string.Concat(Enumerable.Repeat("b \n", 30)));

        var result = await RunAsync(temp.Root, "--all");

        Assert.Contains("- a.cs:30: trailing white space", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("more line", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnreadableFileIsNamedAndTheRestIsChecked()
    {
        using var temp = new TempRepository().Link("broken.txt", "nowhere").Write("a.cs", "int a; \n").Commit("Add files");

        var result = await RunAsync(temp.Root);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("- broken.txt: cannot be read: this symbolic link points at nowhere", result.Output, StringComparison.Ordinal);
        Assert.Contains("- a.cs:1: trailing white space", result.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "Not checked: 1 file could not be read\n1 finding to mend.\nNot ready for a release.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACheckThatFailsDoesNotHinderTheOthers()
    {
        using var temp = new TempRepository().Write("a.cs", "int a;\n").Commit("Add a file");
        File.WriteAllText(temp.PathOf(".git/refs/heads/main"), new string('1', 40) + "\n");

        var result = await RunAsync(temp.Root);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("✓ Lines      nothing found in 1 line", result.Output, StringComparison.Ordinal);
        Assert.Contains("? Commits    git log failed", result.Output, StringComparison.Ordinal);
        Assert.Contains("? Changelog  skipped, since it needs Commits\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Not checked: Commits: git log failed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileNameCannotCommandTheTerminal()
    {
        if (OperatingSystem.IsWindows())
            return; // Names hold no control characters there.

        using var temp = new TempRepository().Write("\e[31mred\n.cs", "int a; \n");

        var result = await RunAsync(temp.Root);

        Assert.Contains("- ?[31mred?.cs:1: trailing white space", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoRepositoryIsRefused()
    {
        using var temp = new TempRepository();
        Directory.Delete(temp.PathOf(".git"), recursive: true);

        var result = await RunAsync(temp.Root);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            $"{temp.Root} is not in a git repository. Give the path of one, or make it one with \"git init\".\n", result.Error);
    }

    [Fact]
    public async Task AMissingGitIsNamed()
    {
        using var temp = new TempRepository();
        var start = SampleProgram.Start("ReleaseCheck", temp.Root);
        start.Environment["PATH"] = "";

        var result = await SampleProgram.RunAsync(start);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("git was not found in any folder of PATH. Install git", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpTellsTheExitCodes()
    {
        var result = await RunAsync("--help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("  2   something could not be checked", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongArgumentIsRefused()
    {
        var result = await RunAsync("--nothing");

        Assert.Equal((2, "There is no option --nothing. See --help.\n"), (result.ExitCode, result.Error));
    }

    private static Task<SampleResult> RunAsync(params string[] arguments)
        => SampleProgram.RunAsync(SampleProgram.Start("ReleaseCheck", arguments));
}
