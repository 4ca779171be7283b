namespace ReleaseCheck;

/// <summary>What the program was asked to do.</summary>
/// <param name="Path">Where to look for the repository.</param>
/// <param name="ShowAll">Every finding is printed, and the changelog as a whole.</param>
/// <param name="ShowHelp">The help is printed and nothing is checked.</param>
internal sealed record CommandLine(string Path, bool ShowAll, bool ShowHelp)
{
    public const string Help =
        """
        Checks whether a git repository is ready for a release.

        Usage: ReleaseCheck [path] [--all]

          path     a folder of the repository; without it, the current folder
          --all    show every finding and the whole changelog, not only the first lines
          --help   show this text

        It looks for leftover markers in comments, relative links of Markdown files that lead nowhere, faults of
        white space and line endings, and secrets; it counts the code by language, and drafts a changelog from the
        commits since the last tag. It reads, and changes nothing.

        Exit codes:
          0   ready
          1   there are findings
          2   something could not be checked: no repository, no git, an unreadable file, a check that failed, Ctrl+C
        """;

    /// <summary>Reads the arguments of the program.</summary>
    /// <exception cref="ReleaseCheckException">They make no sense.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var command = new CommandLine("", ShowAll: false, ShowHelp: false);
        foreach (var argument in arguments)
        {
            command = argument switch
            {
                "--all" => command with { ShowAll = true },
                "--help" or "-h" or "-?" => command with { ShowHelp = true },
                _ when argument.StartsWith('-') => throw new ReleaseCheckException($"There is no option {argument}. See --help."),
                "" => throw new ReleaseCheckException("The path is empty. Give the folder of a git repository, or nothing."),
                _ when command.Path.Length > 0 => throw new ReleaseCheckException("Give one path at most. See --help."),
                _ => command with { Path = argument },
            };
        }

        return command.Path.Length > 0 ? command : command with { Path = "." };
    }
}
