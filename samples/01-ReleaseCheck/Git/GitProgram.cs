namespace ReleaseCheck;

/// <summary>Finds the <c>git</c> program.</summary>
internal static class GitProgram
{
    /// <summary>The full path of <c>git</c>, looked up in the folders of <c>PATH</c> alone.</summary>
    /// <exception cref="ReleaseCheckException">There is none.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable("PATH"));

    // Starting "git" by name would look into the current folder as well, which may be the very repository to check.
    internal static string Find(string? path)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var found = (path ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(IsProgram);

        return found ?? throw new ReleaseCheckException(
            "git was not found in any folder of PATH. Install git (https://git-scm.com) or add its folder to PATH.");
    }

    private static bool IsProgram(string file)
        => File.Exists(file)
            && (OperatingSystem.IsWindows()
                || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
