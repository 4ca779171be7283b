namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Which parameters of which methods name a file or folder, and what is done to it.</summary>
internal static class FileCalls
{
    // Parameters that are read, then those that are written.
    private static readonly Dictionary<string, (string Read, string Written)> All = Build(
        ("System.IO.File", "path", "", "Exists GetAttributes GetCreationTime GetCreationTimeUtc GetLastWriteTime GetLastWriteTimeUtc OpenRead OpenText ReadAllBytes ReadAllBytesAsync ReadAllLines ReadAllLinesAsync ReadAllText ReadAllTextAsync ReadLines ReadLinesAsync"),
        ("System.IO.File", "", "path", "AppendAllBytes AppendAllBytesAsync AppendAllLines AppendAllLinesAsync AppendAllText AppendAllTextAsync AppendText Create CreateSymbolicLink CreateText Decrypt Delete Encrypt OpenWrite SetAttributes SetCreationTime SetCreationTimeUtc SetLastWriteTime SetLastWriteTimeUtc SetUnixFileMode WriteAllBytes WriteAllBytesAsync WriteAllLines WriteAllLinesAsync WriteAllText WriteAllTextAsync"),
        ("System.IO.File", "sourceFileName", "destFileName", "Copy"),
        ("System.IO.File", "", "sourceFileName destFileName", "Move"),
        ("System.IO.File", "", "sourceFileName destinationFileName destinationBackupFileName", "Replace"),
        ("System.IO.Directory", "path", "", "EnumerateDirectories EnumerateFileSystemEntries EnumerateFiles Exists GetDirectories GetFileSystemEntries GetFiles"),
        ("System.IO.Directory", "", "path", "Delete"),
        ("System.IO.Directory", "", "sourceDirName destDirName", "Move"),
        ("System.IO.StreamReader", "path", "", ".ctor"),
        ("System.IO.StreamWriter", "", "path", ".ctor"),
        ("System.IO.Compression.ZipFile", "archiveFileName", "", "OpenRead"),
        ("System.IO.Compression.ZipFile", "sourceArchiveFileName", "destinationDirectoryName", "ExtractToDirectory ExtractToDirectoryAsync"),
        ("System.IO.Compression.ZipFile", "sourceDirectoryName", "destinationArchiveFileName", "CreateFromDirectory CreateFromDirectoryAsync"),
        ("System.Xml.Linq.XDocument", "uri", "fileName", "Load Save"),
        ("System.Xml.Linq.XElement", "uri", "fileName", "Load Save"),
        ("System.Xml.XmlDocument", "filename", "", "Load"),
        ("System.Xml.XmlDocument", "", "filename", "Save"),
        ("System.Xml.XmlReader", "inputUri", "", "Create"),
        ("System.Xml.XmlWriter", "", "outputFileName", "Create"));

    // Of the file that a FileInfo or DirectoryInfo stands for.
    private static readonly Dictionary<string, AccessKind> OfInfo = new(StringComparer.Ordinal)
    {
        ["AppendText"] = AccessKind.Write,
        ["CopyTo"] = AccessKind.Read,
        ["Create"] = AccessKind.Write,
        ["CreateText"] = AccessKind.Write,
        ["Delete"] = AccessKind.Write,
        ["EnumerateDirectories"] = AccessKind.Read,
        ["EnumerateFileSystemInfos"] = AccessKind.Read,
        ["EnumerateFiles"] = AccessKind.Read,
        ["Exists"] = AccessKind.Read,
        ["GetDirectories"] = AccessKind.Read,
        ["GetFileSystemInfos"] = AccessKind.Read,
        ["GetFiles"] = AccessKind.Read,
        ["LastWriteTime"] = AccessKind.Read,
        ["LastWriteTimeUtc"] = AccessKind.Read,
        ["Length"] = AccessKind.Read,
        ["MoveTo"] = AccessKind.Write,
        ["OpenRead"] = AccessKind.Read,
        ["OpenText"] = AccessKind.Read,
        ["OpenWrite"] = AccessKind.Write,
        ["Replace"] = AccessKind.Write,
    };

    /// <summary>What a method or constructor does to the path that a parameter takes, or null.</summary>
    public static AccessKind? Of(string type, string method, string parameter)
    {
        if (!All.TryGetValue($"{type}.{method}", out var uses))
            return null;
        return uses.Written.Split(' ').Contains(parameter) ? AccessKind.Write : uses.Read.Split(' ').Contains(parameter) ? AccessKind.Read : null;
    }

    /// <summary>Whether any parameter of it does.</summary>
    public static bool Knows(string type, string method) => All.ContainsKey($"{type}.{method}");

    /// <summary>What a member of a FileInfo does to its file, or null.</summary>
    public static AccessKind? OfFileInfo(string member) => OfInfo.TryGetValue(member, out var kind) ? kind : null;

    private static Dictionary<string, (string Read, string Written)> Build(params (string Type, string Read, string Written, string Methods)[] rows) =>
        rows.SelectMany(row => row.Methods.Split(' ').Select(method => (Key: $"{row.Type}.{method}", row.Read, row.Written)))
            .ToDictionary(row => row.Key, row => (row.Read, row.Written), StringComparer.Ordinal);
}
