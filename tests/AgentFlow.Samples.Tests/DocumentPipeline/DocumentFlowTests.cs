using System.Text;
using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class DocumentFlowTests
{
    private static readonly string[] Stages = ["Read", "Extract", "Summarize", "Validate"];

    [Fact]
    public async Task EveryDocumentIsInTheIndexInOrder()
    {
        using var temp = new TempDocuments().Write("a.txt", "Deer eat.").Write("b.txt", "Deer sleep. Rain falls.").Write("c.txt", "Rain.");
        using var folder = WorkFolder.CopyOf(temp.Root);

        var run = await RunAsync(folder, new RunLog());

        Assert.True(run.IsComplete, string.Join('\n', run.Gaps));
        Assert.Equal(["a.txt", "b.txt", "c.txt"], run.Index.Value.Entries.Select(entry => entry.Name));
        Assert.Equal(["Deer sleep.", "Rain falls."], run.Index.Value.Entries[1].Summary);
    }

    [Fact]
    public async Task TwoOpinionsWillDoAndTheThirdIsCanceled()
    {
        using var temp = new TempDocuments().Write("a.txt", "Deer eat.");
        using var folder = WorkFolder.CopyOf(temp.Root);

        var run = await RunAsync(folder, new RunLog());

        Assert.Equal(["terms", "names"], run.Relate.Value.Voters);
        Assert.Equal(OutcomeStatus.Canceled, run.ByLibrarian.Status);
        Assert.True(run.IsComplete);
    }

    [Fact]
    public async Task ADocumentThatFailsTakesNoOtherWithItAndIsAllThatAResumedRunReadsAgain()
    {
        using var temp = new TempDocuments()
            .Write("a.txt", "Deer eat.").Write("b.txt", "Né. Deer sleep.", Encoding.Latin1).Write("c.txt", "Rain.");
        using var folder = WorkFolder.CopyOf(temp.Root);

        var first = await RunAsync(folder, new RunLog());

        Assert.False(first.IsComplete);
        Assert.Equal(["a.txt", "c.txt"], first.Validate.Values.Select(entry => entry.Name));
        Assert.Equal((1, 3, OutcomeStatus.Failed), (first.Read.Failures[0].Item, first.Read.Failures[0].Attempts, first.Read.Failures[0].Kind));
        Assert.Equal([1, 1, 1, 1], first.Gaps.Where(gap => Stages.Contains(gap.TaskName)).Select(gap => gap.Item));
        Assert.Equal(OutcomeStatus.Skipped, first.Index.Status);

        WorkFolder.SaveAsUtf8(folder.Files[1]);
        var log = new RunLog();
        var second = await Flow().ResumeAsync(first, new FlowOptions { Observer = log });

        Assert.True(second.IsComplete, string.Join('\n', second.Gaps));
        Assert.Equal(["a.txt", "b.txt", "c.txt"], second.Index.Value.Entries.Select(entry => entry.Name));
        Assert.All(second.Outcomes, outcome => Assert.Equal(1, log.CountStarted(outcome)));
    }

    [Fact]
    public async Task WhatPassesIsTriedAgainUntilItIsOver()
    {
        using var temp = new TempDocuments().Write("a.txt", "Deer eat.").Write("b.txt", "Deer sleep.");
        using var folder = WorkFolder.CopyOf(temp.Root);
        using var obstacles = new Obstacles(folder).Lock("a.txt").KeepWriting("b.txt");
        var log = new RunLog(obstacles.End);

        var run = await RunAsync(folder, log);

        Assert.True(run.IsComplete, string.Join('\n', run.Gaps));
        Assert.All(run.Read, read => Assert.InRange(read.Attempts, 2, 3));
        Assert.Contains(log.Retries, retry => retry.Item == 0 && retry.Text.Contains("being used by another process", StringComparison.Ordinal));
        Assert.Contains(log.Retries, retry => retry.Item == 1 && retry.Text.Contains("2000 ms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ADocumentWithoutASentenceIsRejectedAndNotHandedOn()
    {
        using var temp = new TempDocuments().Write("a.txt", "# Title\n");
        using var folder = WorkFolder.CopyOf(temp.Root);

        var run = await RunAsync(folder, new RunLog());

        Assert.Equal(OutcomeStatus.Rejected, run.Extract[0].Status);
        Assert.Contains("a.txt has no sentence that could be summarized", run.Extract[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(OutcomeStatus.Skipped, run.Summarize[0].Status);
    }

    private static DocumentFlow Flow() => new(new AbsentLibrarian());

    private static Task<DocumentFlow.Run> RunAsync(WorkFolder folder, RunLog log)
        => Flow().TryRunAsync(folder.Files, 2, new FlowOptions { Observer = log });
}
