using System.Text;

namespace DocumentPipeline;

/// <summary>A copy of documents in a folder of its own, which goes when the program ends.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    private WorkFolder(DirectoryInfo folder, IReadOnlyList<DocumentFile> files)
    {
        _folder = folder;
        Files = files;
    }

    /// <summary>Where it lies.</summary>
    public string Path => _folder.FullName;

    /// <summary>The documents in it, by name.</summary>
    public IReadOnlyList<DocumentFile> Files { get; }

    /// <summary>Copies the texts that lie in a folder; not those in folders below it.</summary>
    /// <exception cref="DocumentPipelineException">There is no such folder, it cannot be read, or it holds no texts.</exception>
    public static WorkFolder CopyOf(string source)
    {
        var folder = Directory.CreateTempSubdirectory("agentflow-documents-");
        try
        {
            List<DocumentFile> files = [];
            foreach (var path in TextsIn(source))
            {
                var copy = new DocumentFile(System.IO.Path.Combine(folder.FullName, System.IO.Path.GetFileName(path)));
                File.WriteAllBytes(copy.Path, File.ReadAllBytes(path));
                files.Add(copy);
            }

            return new WorkFolder(folder, files);
        }
        catch (Exception fault)
        {
            folder.Delete(recursive: true);
            if (fault is IOException or UnauthorizedAccessException)
                throw new DocumentPipelineException($"The documents in {source} cannot be copied: {fault.Message}");
            throw;
        }
    }

    /// <summary>Saves a document in another encoding than UTF-8.</summary>
    public static void SaveAsLatin1(DocumentFile file) => File.WriteAllText(file.Path, File.ReadAllText(file.Path), Encoding.Latin1);

    /// <summary>Takes a document as Latin-1, and saves it as UTF-8.</summary>
    public static void SaveAsUtf8(DocumentFile file) => File.WriteAllText(file.Path, File.ReadAllText(file.Path, Encoding.Latin1));

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] TextsIn(string source)
    {
        if (File.Exists(source))
            throw new DocumentPipelineException($"{source} is a file. Give the folder that it lies in.");
        if (!Directory.Exists(source))
            throw new DocumentPipelineException($"There is no folder {source}. Give the path of a folder with *.txt or *.md files.");

        string[] texts = [
            .. Directory.EnumerateFiles(source)
                .Where(path => System.IO.Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".md")
                .OrderBy(System.IO.Path.GetFileName, StringComparer.Ordinal),
        ];
        return texts.Length > 0 ? texts : throw new DocumentPipelineException($"There is no document in {source}: no *.txt and no *.md file.");
    }
}
