using System.Text;

namespace AgentFlow;

/// <summary>Names of any kind in Mermaid's languages.</summary>
internal static class MermaidText
{
    // Each of its languages has special characters of its own, and Markdown and HTML around them; so all but the harmless ones are escaped.
    /// <summary>The name in one line, with character codes such as <c>#35;</c> for what Mermaid might take for its own.</summary>
    public static string Escape(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                text.Append(' ');
            }
            else if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && "_.,()".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                text.Append(rune.ToString());
            }
            else
            {
                text.Append('#').Append(rune.Value).Append(';');
            }
        }

        return text.ToString();
    }
}
