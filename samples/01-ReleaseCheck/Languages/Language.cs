using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>A programming, markup or data language.</summary>
/// <param name="Name">As people write it.</param>
/// <param name="Tokens">Finds its strings and comments (see <see cref="CommentSyntax"/>), or null where it has no comments.</param>
internal sealed record Language(string Name, Regex? Tokens)
{
    private static readonly Dictionary<string, Language> ByExtension = LanguageTable.Build();

    /// <summary>The language of a file, by its extension, its name or its first line; null where none is known.</summary>
    public static Language? Of(string path, string text)
    {
        var name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        var dot = name.LastIndexOf('.');
        if (dot >= 0 && ByExtension.TryGetValue(name[dot..], out var language))
            return language;
        if (ByExtension.TryGetValue(name, out language))
            return language;
        return text.StartsWith("#!", StringComparison.Ordinal) ? OfInterpreter(text) : null;
    }

    private static Language? OfInterpreter(string text)
    {
        var end = text.IndexOf('\n');
        var line = text.AsSpan(0, end < 0 ? text.Length : end);
        if (line.Contains("python", StringComparison.Ordinal))
            return ByExtension[".py"];
        if (line.Contains("node", StringComparison.Ordinal))
            return ByExtension[".js"];
        return line.TrimEnd().EndsWith("sh", StringComparison.Ordinal) ? ByExtension[".sh"] : null;
    }
}
