using System.Text.RegularExpressions;

namespace ReleaseCheck;

/// <summary>The languages that are told apart.</summary>
internal static class LanguageTable
{
    /// <summary>Languages by lower-case extension (with its dot) or whole file name.</summary>
    public static Dictionary<string, Language> Build()
    {
        var table = new Dictionary<string, Language>(StringComparer.Ordinal);

        Add("C#", CommentSyntax.CSharp, ".cs", ".csx");
        Add("F#", CommentSyntax.FSharp, ".fs", ".fsx", ".fsi");
        Add("Visual Basic", CommentSyntax.VisualBasic, ".vb");
        Add("C", CommentSyntax.C, ".c", ".h");
        Add("C++", CommentSyntax.C, ".cpp", ".cc", ".cxx", ".hpp", ".hh");
        Add("Java", CommentSyntax.C, ".java");
        Add("Kotlin", CommentSyntax.C, ".kt", ".kts");
        Add("Swift", CommentSyntax.C, ".swift");
        Add("Rust", CommentSyntax.C, ".rs");
        Add("Go", CommentSyntax.Script, ".go");
        Add("JavaScript", CommentSyntax.Script, ".js", ".mjs", ".cjs", ".jsx");
        Add("TypeScript", CommentSyntax.Script, ".ts", ".mts", ".cts", ".tsx");
        Add("PHP", CommentSyntax.Script, ".php");
        Add("Python", CommentSyntax.Python, ".py", ".pyi");
        Add("Ruby", CommentSyntax.Hash, ".rb", "rakefile", "gemfile");
        Add("Shell", CommentSyntax.Hash, ".sh", ".bash", ".zsh");
        Add("PowerShell", CommentSyntax.PowerShell, ".ps1", ".psm1");
        Add("Batch", CommentSyntax.Batch, ".bat", ".cmd");
        Add("SQL", CommentSyntax.Sql, ".sql");
        Add("Lua", CommentSyntax.Sql, ".lua");
        Add("HTML", CommentSyntax.Markup, ".html", ".htm");
        Add("XML", CommentSyntax.Markup, ".xml", ".xaml", ".xsd", ".resx", ".config", ".svg");
        Add("MSBuild", CommentSyntax.Markup, ".csproj", ".fsproj", ".vbproj", ".props", ".targets", ".slnx");
        Add("CSS", CommentSyntax.C, ".css", ".scss", ".less");
        Add("Markdown", CommentSyntax.Markup, ".md", ".markdown");
        Add("YAML", CommentSyntax.Hash, ".yml", ".yaml");
        Add("TOML", CommentSyntax.Hash, ".toml");
        Add("Settings", CommentSyntax.Hash, ".ini", ".cfg", ".properties", ".env", ".editorconfig", ".gitignore", ".gitattributes");
        Add("Make", CommentSyntax.Hash, ".mk", "makefile");
        Add("Docker", CommentSyntax.Hash, "dockerfile", ".dockerfile");
        Add("JSON", null, ".json", ".jsonc");
        Add("Text", null, ".txt", "license");
        Add("Solution", null, ".sln");

        return table;

        void Add(string name, Regex? tokens, params string[] extensions)
        {
            var language = new Language(name, tokens);
            foreach (var extension in extensions)
                table.Add(extension, language);
        }
    }
}
