using System.Text;

namespace AgentFlow;

/// <summary>Keeps the last characters of a text that may be endless.</summary>
internal sealed class TextTail(int limit)
{
    // Cutting now and then, not at each piece, keeps the cost of a character constant.
    private const int Slack = 64 * 1024;

    private readonly StringBuilder _text = new();

    public bool IsCut { get; private set; }

    public void Append(ReadOnlySpan<char> piece)
    {
        _text.Append(piece);
        if (_text.Length > limit + (long)Slack)
        {
            Cut();
        }
    }

    public override string ToString()
    {
        Cut();
        return _text.ToString();
    }

    private void Cut()
    {
        if (_text.Length <= limit)
        {
            return;
        }

        IsCut = true;
        _text.Remove(0, _text.Length - limit);

        // Half of a character outside the basic plane is none.
        if (_text.Length > 0 && char.IsLowSurrogate(_text[0]))
        {
            _text.Remove(0, 1);
        }
    }
}
