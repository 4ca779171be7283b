namespace AgentFlow.Tests.Merging;

/// <summary>What a merge of folders comes to, without a file system: who wrote which path first, and who else wanted to.</summary>
internal sealed class FileModel
{
    private readonly Dictionary<string, string> _folders = [];

    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, List<string>> Conflicts { get; } = new(StringComparer.Ordinal);

    public void Add(string writer, IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            Add(writer, path);
        }
    }

    private void Add(string writer, string path)
    {
        string[] names = path.Split('/');
        string[] folders = [.. Enumerable.Range(1, names.Length - 1).Select(depth => string.Join('/', names[..depth]))];
        if (Array.Find([.. folders, path], Files.ContainsKey) is { } file)
        {
            Contest(file, Files[file], writer);
        }
        else if (_folders.TryGetValue(path, out string? owner))
        {
            Contest(path, owner, writer);
        }
        else
        {
            Files.Add(path, writer);
        }

        foreach (string folder in folders.TakeWhile(folder => !Files.ContainsKey(folder)))
        {
            _folders.TryAdd(folder, writer);
        }
    }

    private void Contest(string path, string owner, string writer)
    {
        Conflicts.TryAdd(path, [owner]);
        if (!Conflicts[path].Contains(writer))
        {
            Conflicts[path].Add(writer);
        }
    }
}
