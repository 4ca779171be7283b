namespace DocumentPipeline;

/// <summary>What the program was asked to do.</summary>
/// <param name="Folder">The folder of documents; null for the program's own.</param>
/// <param name="ShowHelp">The help is printed and nothing is read.</param>
internal sealed record CommandLine(string? Folder, bool ShowHelp)
{
    public const string Help =
        """
        Summarizes a folder of text documents and makes one index of them.

        Usage: DocumentPipeline [folder]

          folder   a folder with *.txt or *.md files; without it, seven documents of its own, three of them with a problem
          --help   show this text

        The program works on a copy, and changes nothing of yours. Where a document is not UTF-8, it shows what is missing,
        mends the copy and resumes.

        Exit codes:
          0   every document is in the index
          1   some are not, for the reasons shown
          2   there was nothing to do: no such folder, no documents in it, a wrong argument, Ctrl+C
        """;

    /// <summary>Reads the arguments of the program.</summary>
    /// <exception cref="DocumentPipelineException">They make no sense.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => new CommandLine(null, ShowHelp: false),
        ["--help" or "-h" or "-?", ..] => new CommandLine(null, ShowHelp: true),
        [var option, ..] when option.StartsWith('-') => throw new DocumentPipelineException($"There is no option {option}. See --help."),
        [""] => throw new DocumentPipelineException("The folder is empty. Give the path of one, or nothing."),
        [var folder] => new CommandLine(folder, ShowHelp: false),
        _ => throw new DocumentPipelineException("Give one folder at most. See --help."),
    };
}
