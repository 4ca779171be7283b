using System.ComponentModel;

namespace AgentFlow;

/// <summary>Says what went wrong with a process.</summary>
internal static class ProcessFailure
{
    private const int Lines = 20;
    private const int Characters = 4096;

    /// <summary>It could not be started.</summary>
    public static AgentProcessException NotStarted(AgentProcessStart start, Win32Exception thrown)
    {
        string why = Directory.Exists(Folder(start)) ? thrown.NativeErrorCode == 2 ? "there is no such program" : thrown.Message : "there is no such folder";
        return new($"'{start.FileName}' could not be started in '{Folder(start)}': {why}.", start, result: null, thrown);
    }

    /// <summary>It ended with an exit code other than 0.</summary>
    public static AgentProcessException Ended(AgentProcessStart start, AgentProcessResult result)
    {
        string message = $"'{TextFit.Cut(start.ToString(), 200)}' ended with exit code {result.ExitCode} in '{Folder(start)}'.";
        string error = End(result.Error);
        string output = End(result.Output);
        string said = (error, output) switch
        {
            ({ Length: > 0 }, _) => $" The end of its standard error:\n{error}",
            (_, { Length: > 0 }) => $" It wrote nothing to its standard error. The end of its output:\n{output}",
            _ => " It wrote nothing.",
        };
        return new(message + said, start, result);
    }

    private static string Folder(AgentProcessStart start) => start.WorkingDirectory ?? Environment.CurrentDirectory;

    /// <summary>The last lines of a text, and not too much of them.</summary>
    private static string End(string text)
    {
        string end = text.TrimEnd();
        end = end.Length <= Characters ? end : end[^Characters..];
        string[] lines = end.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.TakeLast(Lines));
    }
}
