using System.Text;

namespace ReleaseCheck;

/// <summary>Turns the bytes of a file into text.</summary>
internal static class FileContent
{
    // git looks for a zero byte in the first 8000 bytes, and so do we.
    private const int Probe = 8000;

    /// <summary>The text of a file, or null where it is binary.</summary>
    public static TextFile? Decode(ListedFile file, ReadOnlySpan<byte> bytes)
    {
        if (file.IsDeclaredBinary)
            return null;
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Utf16(Encoding.Unicode, bytes);
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Utf16(Encoding.BigEndianUnicode, bytes);
        if (bytes[..Math.Min(Probe, bytes.Length)].Contains((byte)0))
            return null;

        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        return new TextFile(file.Path, Encoding.UTF8.GetString(hasMark ? bytes[3..] : bytes))
        {
            Attributes = file.Attributes,
            Encoding = hasMark ? TextEncoding.Utf8WithMark : TextEncoding.Utf8,
        };

        TextFile Utf16(Encoding encoding, ReadOnlySpan<byte> all)
            => new(file.Path, encoding.GetString(all[2..])) { Attributes = file.Attributes, Encoding = TextEncoding.Utf16 };
    }
}
