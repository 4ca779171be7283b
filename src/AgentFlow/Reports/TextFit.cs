using System.Text;

namespace AgentFlow;

/// <summary>Fits text into columns.</summary>
internal static class TextFit
{
    /// <summary>One line of at most so many columns; what is cut off leaves an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        string line = OneLine(text);
        if (line.Length <= width)
        {
            return line;
        }

        int end = char.IsHighSurrogate(line[width - 2]) ? width - 2 : width - 1;
        return string.Concat(line.AsSpan(0, end), "…");
    }

    /// <summary>Without line ends, tabs and what else would move a terminal's cursor.</summary>
    public static string OneLine(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)).TrimEnd();
    }

    /// <summary>Lines of at most so many columns, broken between words; those after the first are indented.</summary>
    public static string Wrap(IEnumerable<string> words, int width, string indent = "")
    {
        var text = new StringBuilder();
        int column = 0;
        foreach (string word in words)
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                text.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (column > 0)
            {
                text.Append(' ');
                column++;
            }

            string fitted = Cut(word, width - column);
            text.Append(fitted);
            column += fitted.Length;
        }

        return text.ToString();
    }
}
