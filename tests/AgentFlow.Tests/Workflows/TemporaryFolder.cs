namespace AgentFlow.Tests.Workflows;

/// <summary>A folder of its own that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("agentflow-test-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    /// <summary>Writes a file, with the folders that it is in.</summary>
    public TemporaryFolder Write(string path, string content = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
        return this;
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
