namespace AgentFlow.Generators.Testing;

/// <summary>Files of the repository that these tests were built from.</summary>
public static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    /// <summary>Whether there is a file at a path from the root.</summary>
    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>The text of the file at a path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Every C# source below a folder of the repository, by its path from there, in ordinal order.</summary>
    public static IReadOnlyList<(string Name, string Text)> Below(string folder)
    {
        var start = Path.Combine(Root, folder);
        return
        [
            .. Directory.EnumerateFiles(start, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Name: Path.GetRelativePath(start, path).Replace('\\', '/'), Path: path))
                .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj"))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (file.Name, File.ReadAllText(file.Path))),
        ];
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AgentFlow.Generators.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("These tests read the repository, and no folder above them holds AgentFlow.Generators.sln.");
    }
}
