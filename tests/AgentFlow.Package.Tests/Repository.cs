namespace AgentFlow.Package.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] BuildOutput = ["bin", "obj"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Copies what packing needs, history included, so that it can be packed in another place.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Root))
        {
            Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var part in new[] { ".git", "build", "src" }.Where(part => Directory.Exists(Path.Combine(Root, part))))
        {
            CopyFolder(Path.Combine(Root, part), Path.Combine(folder, part));
        }
    }

    /// <summary>Copies a folder, without what a build left in it.</summary>
    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
        {
            Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var inner in Directory.EnumerateDirectories(from).Where(inner => !BuildOutput.Contains(Path.GetFileName(inner))))
        {
            CopyFolder(inner, Path.Combine(to, Path.GetFileName(inner)));
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AgentFlow.Generators.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds AgentFlow.Generators.sln.");
    }
}
