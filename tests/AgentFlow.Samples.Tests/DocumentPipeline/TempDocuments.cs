using System.Text;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

/// <summary>A folder of documents that goes with the test.</summary>
internal sealed class TempDocuments : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("agentflow-sample-").FullName;

    public string PathOf(string name) => Path.Combine(Root, name);

    public TempDocuments Write(string name, string text, Encoding? encoding = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), (encoding ?? Encoding.UTF8).GetBytes(text));
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
