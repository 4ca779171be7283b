namespace AgentFlow;

/// <summary>How to start an agent as a child process. There is no shell in between: each argument reaches it as it is.</summary>
public sealed class AgentProcessStart
{
    private readonly int _maxOutputLength = 4 * 1024 * 1024;

    /// <summary>Says what to start.</summary>
    /// <param name="fileName">The program: a path, or a name that is looked up as <see cref="System.Diagnostics.Process"/> does.</param>
    /// <param name="arguments">Its arguments, each one as the program is to see it. Nothing is split, expanded or quoted.</param>
    /// <exception cref="ArgumentException">The name is empty; or an argument is null or holds a null character, which would cut it short.</exception>
    public AgentProcessStart(string fileName, params string[] arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(arguments);
        FileName = fileName;
        Arguments = [.. arguments];
        if (Arguments.Any(argument => argument is null || argument.Contains('\0')))
        {
            throw new ArgumentException("An argument is null or holds a null character.", nameof(arguments));
        }
    }

    /// <summary>The program.</summary>
    public string FileName { get; }

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What it reads from its standard input, as UTF-8, and then the end. Default: null, the end at once.</summary>
    public string? StandardInput { get; init; }

    /// <summary>
    /// What its environment has beside or instead of that of this process; a null value takes a variable away. Default: nothing.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>The folder that it starts in. Default: null, the current folder of this process.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>
    /// Is told each line of its standard output as it comes, without the line end. Default: null. Calls of this and of
    /// <see cref="OnError"/> come one at a time, on some thread; while one lasts the program may have to wait. What it throws ends the
    /// program, and comes out of <see cref="AgentProcess.RunAsync(AgentProcessStart, CancellationToken)"/>.
    /// </summary>
    public Action<string>? OnOutput { get; init; }

    /// <summary>Is told each line of its standard error as it comes, like <see cref="OnOutput"/>. Default: null.</summary>
    public Action<string>? OnError { get; init; }

    /// <summary>
    /// How many characters of its standard output are kept, and how many of its standard error; of more, the last. What is dropped was
    /// still told to <see cref="OnOutput"/> and <see cref="OnError"/>. Default: 4,194,304. A longer line is told in pieces of 65,536.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxOutputLength
    {
        get => _maxOutputLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxOutputLength = value;
        }
    }

    /// <summary>The program and its arguments, for people to read.</summary>
    public override string ToString() => string.Join(' ', Arguments.Select(Shown).Prepend(Shown(FileName)));

    private static string Shown(string argument) => argument.Length == 0 || argument.Any(char.IsWhiteSpace) ? $"\"{argument}\"" : argument;
}
