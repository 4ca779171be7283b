using System.Text;
using System.Xml;

namespace AgentFlow.Generators.Emission;

/// <summary>A text of the user's inside XML documentation.</summary>
internal static class DocumentationText
{
    // R&D -> R&amp;D; a line end, or what XML cannot hold, becomes a space
    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                written.Append(text, i++, 2);
            else
                written.Append(Of(text[i]));
        }

        return written.ToString();
    }

    private static string Of(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ when char.IsWhiteSpace(character) || !XmlConvert.IsXmlChar(character) => " ",
        _ => character.ToString(),
    };
}
