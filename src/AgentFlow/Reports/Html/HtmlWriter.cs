using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AgentFlow;

/// <summary>Writes markup, and encodes every hole in it, so that none is forgotten: <c>Line($"&lt;td&gt;{name}&lt;/td&gt;")</c>.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Ends the line; its text was written while it was put together.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] Markup markup) => _text.Append('\n');

    /// <summary>Writes text of our own as it is.</summary>
    public void Raw(string text) => _text.Append(text).Append('\n');

    public override string ToString() => _text.ToString();

    /// <summary>Encodes for elements and quoted attributes; what XML cannot hold becomes the replacement character.</summary>
    private void Encode(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '&' => _text.Append("&amp;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                '\r' => _text.Append("&#13;"),
                '\t' or '\n' => _text.Append((char)rune.Value),
                < ' ' or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF => _text.Append('\uFFFD'),
                _ => _text.Append(rune.ToString()),
            };
        }
    }

    /// <summary>The holes of one line.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly HtmlWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _writer = writer;
            _writer._text.EnsureCapacity(_writer._text.Length + literalLength + (16 * formattedCount));
        }

        public void AppendLiteral(string literal) => _writer._text.Append(literal);

        public void AppendFormatted(string? text) => _writer.Encode(text ?? "");

        public void AppendFormatted(char character) => _writer.Encode(character.ToString());

        public void AppendFormatted(int number) => _writer._text.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(double number) => _writer._text.Append(CultureInfo.InvariantCulture, $"{number:0.###}");
    }
}
