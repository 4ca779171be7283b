namespace AgentFlow;

/// <summary>Copies folders into one, and notes who wrote what.</summary>
internal sealed class FileMerging
{
    private readonly string _target;
    private readonly CancellationToken _cancellation;
    private readonly FileClaims _claims;
    private readonly List<string> _written = [];
    private readonly SortedSet<string> _skippedLinks = new(StringComparer.Ordinal);
    private Workspace _from;

    private FileMerging(string target, CancellationToken cancellation)
    {
        _target = target;
        _cancellation = cancellation;
        _claims = new(target);
    }

    public static FileMerge Run(Workspace[] workspaces, string target, CancellationToken cancellation)
    {
        target = Workspace.FullPath(target);
        Workspace.CheckApart(workspaces, target);
        Directory.CreateDirectory(target);
        var merging = new FileMerging(target, cancellation);
        foreach (var workspace in workspaces)
        {
            merging.Add(workspace);
        }

        merging._written.Sort(StringComparer.Ordinal);
        return new(merging._written, merging._claims.Conflicts(), [.. merging._skippedLinks]);
    }

    private void Add(Workspace workspace)
    {
        if (File.Exists(workspace.Folder))
        {
            throw new IOException($"The workspace '{workspace.Folder}' is a file, not a folder.");
        }

        _from = workspace;
        if (Directory.Exists(workspace.Folder))
        {
            AddFolder(new(workspace.Folder), "");
        }
    }

    private void AddFolder(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            _cancellation.ThrowIfCancellationRequested();
            string path = prefix + entry.Name;
            if (entry.LinkTarget is { } to)
            {
                AddLink(entry, to, path);
            }
            else if (entry is not DirectoryInfo inner)
            {
                AddNew(path, copy => File.Copy(entry.FullName, copy, overwrite: false));
            }
            else if (Enter(path))
            {
                AddFolder(inner, path + "/");
            }
        }
    }

    /// <summary>Whether a folder can take what is inside: one that several wrote is no conflict.</summary>
    private bool Enter(string path)
    {
        var there = At(path);
        if (!there.Exists)
        {
            Directory.CreateDirectory(there.FullName);
            _claims.Note(path, _from.Writer);
            return true;
        }

        // Writing through a link would write somewhere else.
        if (there is DirectoryInfo && there.LinkTarget is null)
        {
            return true;
        }

        _claims.Contest(path, _from.Writer);
        return false;
    }

    private void AddLink(FileSystemInfo link, string to, string path)
    {
        string place = Path.GetFullPath(to, Path.GetDirectoryName(link.FullName)!);
        if (Path.IsPathRooted(to) || !(place + Path.DirectorySeparatorChar).StartsWith(_from.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            _skippedLinks.Add(path);
        }
        else if (link is DirectoryInfo)
        {
            AddNew(path, copy => Directory.CreateSymbolicLink(copy, to));
        }
        else
        {
            AddNew(path, copy => File.CreateSymbolicLink(copy, to));
        }
    }

    private void AddNew(string path, Action<string> make)
    {
        var there = At(path);
        if (there.Exists)
        {
            _claims.Contest(path, _from.Writer);
            return;
        }

        make(there.FullName);
        _claims.Note(path, _from.Writer);
        _written.Add(path);
    }

    /// <summary>What is at a path of the target, links not followed; a file that does not exist where there is nothing.</summary>
    private FileSystemInfo At(string path)
    {
        string full = Path.Combine(_target, path);
        var folder = new DirectoryInfo(full);
        return folder.Exists ? folder : new FileInfo(full);
    }
}
