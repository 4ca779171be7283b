namespace ReleaseCheck;

/// <summary>A git repository with files checked out.</summary>
/// <param name="Root">The full path of its top folder.</param>
/// <param name="Git">git, run in that folder.</param>
/// <param name="IsShallow">Its older commits were not fetched.</param>
internal sealed record Repository(string Root, Git Git, bool IsShallow)
{
    /// <summary>Finds the repository that <paramref name="path"/> is the top of, or lies in.</summary>
    /// <exception cref="ReleaseCheckException">There is no such path, no repository, no git, or no files to check.</exception>
    public static Task<Repository> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(path);
        if (File.Exists(folder))
            throw new ReleaseCheckException($"{folder} is a file. Give the folder of a git repository.");
        if (!Directory.Exists(folder))
            throw new ReleaseCheckException($"{folder} does not exist. Check the spelling of the path.");

        return OpenAsync(folder, new Git(GitProgram.Find(), folder), cancellationToken);
    }

    private static async Task<Repository> OpenAsync(string folder, Git git, CancellationToken cancellationToken)
    {
        string[] question = ["rev-parse", "--is-bare-repository", "--is-inside-work-tree", "--is-shallow-repository"];
        var answer = await git.TryAsync(cancellationToken, question);
        if (answer.Error.Contains("not a git repository", StringComparison.Ordinal))
        {
            throw new ReleaseCheckException(
                $"{folder} is not in a git repository. Give the path of one, or make it one with \"git init\".");
        }

        if (answer.ExitCode != 0)
            throw git.Failed(question, answer);

        var facts = answer.Output.Split('\n', StringSplitOptions.TrimEntries);
        if (facts[0] == "true")
            throw new ReleaseCheckException($"{folder} is a bare repository, which holds no files to check. Clone it and check the clone.");
        if (facts[1] == "false")
            throw new ReleaseCheckException($"{folder} lies inside a .git folder. Give the folder that holds the repository's files.");

        var root = await git.ReadAsync(cancellationToken, "rev-parse", "--show-toplevel");
        root = Path.GetFullPath(root.TrimEnd('\n', '\r'));
        return new Repository(root, git.In(root), IsShallow: facts[2] == "true");
    }
}
