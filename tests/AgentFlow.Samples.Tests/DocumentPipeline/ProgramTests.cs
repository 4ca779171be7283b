using System.Text;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class ProgramTests
{
    [Fact]
    public async Task ItsOwnDocumentsFailOnceAndAreIndexedInTheEnd()
    {
        var result = await RunAsync();

        Assert.Equal(("", 0), (result.Error, result.ExitCode));
        Assert.Contains("  - lighthouses.txt is saved as Latin-1, not as UTF-8, until somebody mends it\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  ↻ bees.txt: attempt 1 at Read: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("  ↻ tides.txt: attempt 1 at Read: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("  ✗ Read of lighthouses.txt: lighthouses.txt is not UTF-8 (byte 0xE9 at ", result.Output, StringComparison.Ordinal);
        Assert.Contains("(3 attempts)\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  – Validate of lighthouses.txt: skipped, since it needs Read\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  – Index: skipped, since it needs Read\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  6 of 7 documents are summarized.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  lighthouses.txt was Latin-1; the copy is saved as UTF-8 now\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  7 of 7 documents are summarized.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  Read        ran 1 of 7, kept 6\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  Validate    ran 1 of 7, kept 6\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  Index       ran 1 of 1, kept 0\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  Lenses on the rocks (lighthouses.txt, 2 of ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Every document is in the index.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheIndexIsTheSameEachTime()
    {
        using var temp = new TempDocuments().Write("a.txt", "Deer eat. Wolves hunt deer. Rain falls.").Write("b.txt", "Deer sleep.");

        var one = await RunAsync(temp.Root);
        var other = await RunAsync(temp.Root);

        Assert.Equal(0, one.ExitCode);
        Assert.Contains("    Read on in b.txt\n", one.Output, StringComparison.Ordinal);
        Assert.Equal(Index(one), Index(other));
        Assert.DoesNotContain("== Mended", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADocumentInAnotherEncodingIsMendedInTheCopyAlone()
    {
        using var temp = new TempDocuments().Write("a.txt", "Né. Deer eat.", Encoding.Latin1);
        var before = await File.ReadAllBytesAsync(temp.PathOf("a.txt"));

        var result = await RunAsync(temp.Root);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("    Né.\n    Deer eat.\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(temp.PathOf("a.txt")));
        Assert.False(Directory.Exists(CopyOf(result)));
    }

    [Fact]
    public async Task WhatCannotBeMendedIsNamed()
    {
        using var temp = new TempDocuments().Write("a.txt", "").Write("b.txt", "Deer eat.");

        var result = await RunAsync(temp.Root);

        Assert.Equal(("", 1), (result.Error, result.ExitCode));
        Assert.Contains("  ✗ Extract of a.txt: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.txt has no sentence that could be summarized\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Mend what is named above, and run it again.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderWithoutDocumentsIsRefused()
    {
        using var temp = new TempDocuments();

        var empty = await RunAsync(temp.Root);
        var gone = await RunAsync(temp.PathOf("gone"));

        Assert.Equal((2, "", $"There is no document in {temp.Root}: no *.txt and no *.md file.\n"), (empty.ExitCode, empty.Output, empty.Error));
        Assert.Equal(
            (2, "", $"There is no folder {temp.PathOf("gone")}. Give the path of a folder with *.txt or *.md files.\n"),
            (gone.ExitCode, gone.Output, gone.Error));
    }

    [Fact]
    public async Task HelpTellsTheExitCodes()
    {
        var result = await RunAsync("--help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("  1   some are not, for the reasons shown", result.Output, StringComparison.Ordinal);
    }

    private static string Index(SampleResult result)
        => result.Output[result.Output.IndexOf("== The index", StringComparison.Ordinal)..];

    private static string CopyOf(SampleResult result)
        => result.Output.Split('\n')[0].Split("copied to ")[1];

    private static Task<SampleResult> RunAsync(params string[] arguments)
        => SampleProgram.RunAsync(SampleProgram.Start("DocumentPipeline", arguments));
}
