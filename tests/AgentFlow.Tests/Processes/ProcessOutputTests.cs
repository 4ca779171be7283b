using AgentFlow.Tests.Workflows;
using static AgentFlow.Tests.Processes.Shell;

namespace AgentFlow.Tests.Processes;

public class ProcessOutputTests
{
    [Fact]
    public async Task Lines_ComeWhileItRuns()
    {
        using var folder = new TemporaryFolder();
        var lines = new List<string>();
        var start = new AgentProcessStart("sh", "-c", "echo one; while [ ! -e seen ]; do :; done; echo two")
        {
            WorkingDirectory = folder.Root,
            OnOutput = line =>
            {
                lines.Add(line);
                folder.Write("seen");
            },
        };

        await AgentProcess.RunAsync(start).WaitAsync(Patience);

        Assert.Equal(["one", "two"], lines);
    }

    [Fact]
    public async Task LinesOfBothStreams_AreTold_OneAtATime()
    {
        int inside = 0;
        var (output, error, progress) = (new List<string>(), new List<string>(), new List<string>());
        var start = new AgentProcessStart("sh", "-c", "for i in $(seq 200); do echo o$i; echo e$i >&2; echo; done")
        {
            OnOutput = line => Alone(() => output.Add(line)),
            OnError = line => Alone(() => error.Add(line)),
        };

        await AgentProcess.RunAsync(start, line => Alone(() => progress.Add(line)), TimeProvider.System, CancellationToken.None);

        Assert.Equal(400, output.Count);
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"e{i}"), error);
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"o{i}"), progress.Where(line => line[0] == 'o'));
        Assert.Equal(400, progress.Count);

        void Alone(Action work)
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            work();
            Interlocked.Decrement(ref inside);
        }
    }

    [Fact]
    public async Task OfTooMuchOutput_TheEndIsKept_AndAllOfItIsTold()
    {
        int told = 0;
        var start = new AgentProcessStart("seq", "200000") { MaxOutputLength = 14, OnOutput = _ => told++ };

        var result = await AgentProcess.RunAsync(start);

        Assert.Equal("199999\n200000\n", result.Output);
        Assert.True(result.IsOutputCut);
        Assert.False(result.IsErrorCut);
        Assert.Equal(200_000, told);
    }

    [Theory]
    [InlineData(3, "cde", true)]
    [InlineData(5, "abcde", false)]
    [InlineData(0, "", true)]
    public void ATail_KeepsTheEnd(int limit, string kept, bool isCut)
    {
        var tail = new TextTail(limit);
        tail.Append("ab");
        tail.Append("cde");

        Assert.Equal((kept, isCut), (tail.ToString(), tail.IsCut));
    }

    [Fact]
    public void ATail_HoldsNoHalfCharacter()
    {
        var tail = new TextTail(2);
        tail.Append("🙂x");

        Assert.Equal("x", tail.ToString());
    }

    [Theory]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("10%\r20%\rdone\n", "10%|20%|done")]
    [InlineData("\n\n", "|")]
    [InlineData("a\r\n\r\nb", "a||b")]
    [InlineData("", null)]
    public void Lines_AreTheSame_HoweverTheyAreCut(string text, string? expected)
    {
        for (int size = 1; size <= text.Length + 1; size++)
        {
            var lines = new List<string>();
            var splitter = new LineSplitter(lines.Add);
            foreach (char[] piece in text.Chunk(size))
            {
                splitter.Append(piece);
            }

            splitter.End();
            Assert.Equal(expected, lines.Count == 0 ? null : string.Join('|', lines));
        }
    }

    [Fact]
    public void ALineWithoutAnEnd_ComesInPieces()
    {
        var lines = new List<string>();
        var splitter = new LineSplitter(lines.Add);

        splitter.Append(new string('x', LineSplitter.MaxLength) + "\n" + new string('y', LineSplitter.MaxLength + 1) + "\nz");
        splitter.End();

        Assert.Equal([LineSplitter.MaxLength, LineSplitter.MaxLength, 1, 1], lines.Select(line => line.Length));
    }
}
