namespace DocumentPipeline;

/// <summary>
/// Puts into the way of the pipeline what a folder that others work in does: a locked file, one that is still being written, and one
/// in a wrong encoding. The first two go away once a document was tried in vain, so that each run sees the same.
/// </summary>
internal sealed class Obstacles(WorkFolder folder) : IDisposable
{
    private readonly Dictionary<int, Action> _ends = [];

    /// <summary>What stands in the way, in plain words.</summary>
    public List<string> Descriptions { get; } = [];

    /// <summary>Another program has the document to itself.</summary>
    public Obstacles Lock(string name)
    {
        var (index, file) = Find(name);
        var held = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        return Add(index, held.Dispose, $"{name} is locked by another program, until it was tried once");
    }

    /// <summary>The document is not all there yet, and a file beside it says so.</summary>
    public Obstacles KeepWriting(string name)
    {
        var (index, file) = Find(name);
        File.WriteAllText(file.PartPath, "");
        return Add(index, () => File.Delete(file.PartPath), $"{name} is still being written, until somebody has waited for it in vain");
    }

    /// <summary>The document is not UTF-8; trying again does not help.</summary>
    public Obstacles SaveAsLatin1(string name)
    {
        WorkFolder.SaveAsLatin1(Find(name).File);
        Descriptions.Add($"{name} is saved as Latin-1, not as UTF-8, until somebody mends it");
        return this;
    }

    /// <summary>A document was tried in vain: what was in the way ends now.</summary>
    /// <param name="index">Which document.</param>
    public void End(int index)
    {
        lock (_ends)
        {
            if (_ends.Remove(index, out var end))
                end();
        }
    }

    public void Dispose()
    {
        foreach (var index in _ends.Keys.ToList())
            End(index);
    }

    private Obstacles Add(int index, Action end, string description)
    {
        _ends.Add(index, end);
        Descriptions.Add(description);
        return this;
    }

    private (int Index, DocumentFile File) Find(string name)
        => folder.Files.Index().First(file => file.Item.Name == name);
}
