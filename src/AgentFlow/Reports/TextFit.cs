using System.Text;

namespace AgentFlow;

/// <summary>Fits text into columns.</summary>
internal static class TextFit
{
    /// <summary>One line of at most so many columns; what is cut off leaves an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        string line = text.ReplaceLineEndings(" ").TrimEnd();
        return line.Length <= width ? line : string.Concat(line.AsSpan(0, width - 1), "…");
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
