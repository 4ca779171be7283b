namespace AgentFlow.Generators.Testing;

/// <summary>Files of the repository that these tests were built from.</summary>
public static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    /// <summary>Whether there is a file at a path from the root.</summary>
    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>The text of the file at a path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AgentFlow.Generators.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("These tests read the repository, and no folder above them holds AgentFlow.Generators.sln.");
    }
}
