using System.Runtime.CompilerServices;

namespace AgentFlow.Generators.Tests.Robustness;

/// <summary>The C# files of this repository.</summary>
internal static class RepositoryFiles
{
    /// <summary>Every source below a folder of the repository, by its path from there, in ordinal order.</summary>
    public static IReadOnlyList<(string Name, string Text)> Below(string folder)
    {
        var root = Path.Combine(Root(), folder);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Name: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
                .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj"))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (file.Name, File.ReadAllText(file.Path))),
        ];
    }

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "AgentFlow.Generators.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above '{here}' holds AgentFlow.Generators.sln.");
        return folder.FullName;
    }
}
