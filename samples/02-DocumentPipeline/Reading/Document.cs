using System.Text;

namespace DocumentPipeline;

/// <summary>A document as it was read.</summary>
internal sealed record Document(string Name, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until nobody writes the document any more, and reads it.</summary>
    /// <exception cref="IOException">It cannot be read now, since another program has locked it, say.</exception>
    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    public static async Task<Document> ReadAsync(DocumentFile file, CancellationToken cancellationToken)
    {
        while (File.Exists(file.PartPath))
            await Task.Delay(Pause, cancellationToken);
        return new Document(file.Name, Decode(file.Name, await File.ReadAllBytesAsync(file.Path, cancellationToken)));
    }

    /// <summary>The text that the bytes of a file stand for.</summary>
    /// <exception cref="InvalidDataException">They are not UTF-8.</exception>
    public static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException fault)
        {
            var at = bytes.Length - text.Length + fault.Index;
            throw new InvalidDataException($"{name} is not UTF-8 (byte 0x{bytes[at]:X2} at {at}). Save it as UTF-8.", fault);
        }
    }
}
