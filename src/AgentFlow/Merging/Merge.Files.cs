namespace AgentFlow;

public static partial class Merge
{
    /// <summary>Puts what several agents wrote, each into a folder of its own, together in one folder.</summary>
    /// <remarks>
    /// <para>
    /// Nothing is overwritten. A path that two wrote, or that was there before, is a conflict (also where the contents are equal, or where
    /// one wrote a file and the other a folder): what the first writer wrote is in <paramref name="target"/>, what the others wrote stays in
    /// their folders alone. Folders are gone through in the order given, paths in ordinal order. Where the file system takes two spellings
    /// for one path, so does this.
    /// </para>
    /// <para>
    /// Links are never followed: one that leads to a place inside its own folder by a relative path is made again in
    /// <paramref name="target"/>, any other is left out and reported. Folders are copied even if empty. When it throws halfway, what was
    /// copied until then stays.
    /// </para>
    /// </remarks>
    /// <param name="workspaces">
    /// The folders. The name of a folder is its writer's name; where several have one name, their full paths are. A folder that is not there
    /// is an empty one, as a workspace is made on first use.
    /// </param>
    /// <param name="target">The folder to copy into. It is made if it is not there.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="ArgumentException">One of the folders is given twice or is inside another, or the target is inside one of them.</exception>
    /// <exception cref="IOException">A folder is a file, or a file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file or folder may not be read or written.</exception>
    public static FileMerge Files(IEnumerable<string> workspaces, string target, CancellationToken cancellationToken = default)
        => FileMerging.Run(Workspace.Named(workspaces), target, cancellationToken);

    /// <summary>Puts what several agents wrote, each into a folder of its own, together in one folder.</summary>
    /// <inheritdoc cref="Files(IEnumerable{string}, string, CancellationToken)" path="/remarks"/>
    /// <param name="workspaces">
    /// The folders, each with the name that its writer goes by in conflicts. A folder that is not there is an empty one.
    /// </param>
    /// <param name="target">The folder to copy into. It is made if it is not there.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="ArgumentException">
    /// Two folders go by one name; one of the folders is given twice or is inside another, or the target is inside one of them.
    /// </exception>
    /// <exception cref="IOException">A folder is a file, or a file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file or folder may not be read or written.</exception>
    public static FileMerge Files(
        IEnumerable<(string writer, string folder)> workspaces, string target, CancellationToken cancellationToken = default)
        => FileMerging.Run(Workspace.Of(workspaces), target, cancellationToken);
}
