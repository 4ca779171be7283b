using System.Text;

namespace AgentFlow;

/// <summary>Makes lines of a text that comes in pieces. A line ends with LF, CR LF, or CR (as progress bars write it).</summary>
internal sealed class LineSplitter(Action<string> onLine)
{
    /// <summary>The longest line; a longer one comes in pieces, so that a text without line ends needs no endless memory.</summary>
    public const int MaxLength = 65_536;

    private readonly StringBuilder _line = new();
    private bool _endedWithReturn;

    public void Append(ReadOnlySpan<char> piece)
    {
        while (!piece.IsEmpty)
        {
            if (_endedWithReturn && piece[0] == '\n')
            {
                piece = piece[1..];
            }

            _endedWithReturn = false;
            int end = piece.IndexOfAny('\r', '\n');
            int length = Math.Min(end < 0 ? piece.Length : end, MaxLength - _line.Length);
            _line.Append(piece[..length]);
            piece = piece[length..];
            if (length == end)
            {
                _endedWithReturn = piece[0] == '\r';
                piece = piece[1..];
                Tell();
            }
            else if (!piece.IsEmpty)
            {
                Tell();
            }
        }
    }

    /// <summary>Tells the last line, if it has no end.</summary>
    public void End()
    {
        if (_line.Length > 0)
        {
            Tell();
        }
    }

    private void Tell()
    {
        string line = _line.ToString();
        _line.Clear();
        onLine(line);
    }
}
