namespace AgentFlow;

/// <summary>Who wrote which path of a target first, and who else wanted to.</summary>
internal sealed class FileClaims(string target)
{
    private readonly Dictionary<string, string> _writers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, List<string>> _conflicts = new(StringComparer.Ordinal);

    public void Note(string path, string writer)
    {
        _writers.Add(path, writer);
        _spellings.TryAdd(path, path);
    }

    /// <summary>Notes that somebody found a path taken.</summary>
    public void Contest(string path, string writer)
    {
        string taken = Taken(path);
        if (!_conflicts.TryGetValue(taken, out var writers))
        {
            _conflicts.Add(taken, writers = [_writers.GetValueOrDefault(taken, target)]);
        }

        if (!writers.Contains(writer))
        {
            writers.Add(writer);
        }
    }

    public FileConflict[] Conflicts() => [.. _conflicts.Select(conflict => new FileConflict(conflict.Key, conflict.Value))];

    /// <summary>The path as its first writer spelled it: a file system may take two spellings for one.</summary>
    private string Taken(string path)
    {
        if (_writers.ContainsKey(path) || !_spellings.TryGetValue(path, out string? spelling))
        {
            return path;
        }

        string full = Path.Combine(target, path);
        bool isAnother = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(full)!).Contains(full, StringComparer.Ordinal);
        return isAnother ? path : spelling;
    }
}
