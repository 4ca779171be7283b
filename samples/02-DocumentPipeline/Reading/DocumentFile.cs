namespace DocumentPipeline;

/// <summary>Where a document lies.</summary>
/// <param name="Path">The full path.</param>
internal sealed record DocumentFile(string Path)
{
    /// <summary>The name that it is shown by; no two in a folder have the same.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Lies beside the document for as long as somebody is still writing it, as a browser has it with a download.</summary>
    public string PartPath => Path + ".part";
}
