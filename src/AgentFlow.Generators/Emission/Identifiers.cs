using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Emission;

/// <summary>How names are written as C# identifiers.</summary>
internal static class Identifiers
{
    /// <summary>The name, with <c>@</c> in front where it is a keyword; <c>await</c> is one inside async methods.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name == "await" ? "@" + name : name;

    /// <summary>A text as a C# string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The first of <paramref name="name"/>, <c>name2</c>, <c>name3</c> … that is not taken; it is taken from now on.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var candidate = name;
        for (var i = 2; !taken.Add(candidate); i++)
            candidate = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return candidate;
    }
}
