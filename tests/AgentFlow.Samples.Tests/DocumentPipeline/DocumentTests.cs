using System.Text;
using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class DocumentTests
{
    [Fact]
    public void Utf8IsReadWithAndWithoutItsMark()
    {
        Assert.Equal("é", Document.Decode("a.txt", [0xC3, 0xA9]));
        Assert.Equal("é", Document.Decode("a.txt", [0xEF, 0xBB, 0xBF, 0xC3, 0xA9]));
        Assert.Equal("", Document.Decode("a.txt", []));
    }

    [Theory]
    [InlineData("né", 1)]
    [InlineData("\u00EF\u00BB\u00BFné", 4)]
    public void AnotherEncodingIsRefusedWithItsPlace(string latin1, int at)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Document.Decode("a.txt", Encoding.Latin1.GetBytes(latin1)));

        Assert.Equal($"a.txt is not UTF-8 (byte 0xE9 at {at}). Save it as UTF-8.", fault.Message);
    }

    [Fact]
    public async Task ADocumentThatIsStillWrittenIsWaitedFor()
    {
        using var temp = new TempDocuments().Write("a.txt", "Done.").Write("a.txt.part", "");
        using var stop = new CancellationTokenSource();
        var file = new DocumentFile(temp.PathOf("a.txt"));

        var given = Document.ReadAsync(file, stop.Token);
        var waited = Document.ReadAsync(file, CancellationToken.None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.False(waited.IsCompleted);

        File.Delete(file.PartPath);
        Assert.Equal("Done.", (await waited).Text);
    }

    [Fact]
    public async Task ALockedDocumentIsRefused()
    {
        using var temp = new TempDocuments().Write("a.txt", "Locked.");
        using var held = new FileStream(temp.PathOf("a.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await Assert.ThrowsAsync<IOException>(() => Document.ReadAsync(new DocumentFile(temp.PathOf("a.txt")), CancellationToken.None));
    }
}
