namespace AgentFlow;

/// <summary>A folder to merge and who wrote it.</summary>
/// <param name="Writer">The name that the writer goes by.</param>
/// <param name="Folder">The full path, without a separator at the end.</param>
internal readonly record struct Workspace(string Writer, string Folder)
{
    // Refusing two folders that only look like one harms less than merging a folder with itself.
    private const StringComparison SamePath = StringComparison.OrdinalIgnoreCase;

    /// <summary>Folders whose names are their writers' names; full paths where several have one name.</summary>
    public static Workspace[] Named(IEnumerable<string> workspaces)
    {
        ArgumentNullException.ThrowIfNull(workspaces);
        string[] paths = [.. workspaces.Select(FullPath)];
        var shared = paths.GroupBy(Path.GetFileName, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return [.. paths.Select(path => new Workspace(Path.GetFileName(path) is { Length: > 0 } name && !shared.Contains(name) ? name : path, path))];
    }

    public static Workspace[] Of(IEnumerable<(string Writer, string Folder)> workspaces)
    {
        ArgumentNullException.ThrowIfNull(workspaces);
        var writers = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<Workspace>();
        foreach (var (writer, folder) in workspaces)
        {
            ArgumentException.ThrowIfNullOrEmpty(writer);
            if (!writers.Add(writer))
            {
                throw new ArgumentException($"Two workspaces go by the name '{writer}'; a conflict could not tell who wrote what.", nameof(workspaces));
            }

            named.Add(new(writer, FullPath(folder)));
        }

        return [.. named];
    }

    /// <summary>Refuses folders that would be merged with themselves.</summary>
    public static void CheckApart(Workspace[] workspaces, string target)
    {
        // In this order a folder stands right before what is inside it.
        string[] sorted = [.. workspaces.Select(workspace => Inside(workspace.Folder)).Order(StringComparer.OrdinalIgnoreCase)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].StartsWith(sorted[i - 1], SamePath))
            {
                throw new ArgumentException($"The workspace '{sorted[i]}' is given twice, or is inside the workspace '{sorted[i - 1]}'.", nameof(workspaces));
            }
        }

        if (Array.Find(sorted, folder => Inside(target).StartsWith(folder, SamePath)) is { } around)
        {
            throw new ArgumentException($"The target '{target}' is, or is inside, the workspace '{around}'.", nameof(target));
        }
    }

    public static string FullPath(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    }

    private static string Inside(string folder) => Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
}
