using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AgentFlow;

/// <summary>Runs an agent as a child process, so that what it does to its memory, folder and environment stays its own.</summary>
public static class AgentProcess
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a program with no shell in between, and waits for it to end.</summary>
    /// <remarks>
    /// <para>
    /// Cancellation ends the program and all that it has started, and waits until they have ended; the time limit of a task comes as
    /// cancellation too. A process that has cut itself loose from those that started it is found by its environment on Linux
    /// (<c>AGENTFLOW_PROCESS</c>), and elsewhere not.
    /// </para>
    /// <para>
    /// A program that ends while something it started goes on writing is not waited for any longer than a second: what it wrote itself
    /// is all there. One that does not read its input is no failure.
    /// </para>
    /// </remarks>
    /// <param name="start">What to start, and how.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="AgentProcessException">It could not be started, or its exit code is not 0; the message shows the end of its standard error.</exception>
    /// <exception cref="OperationCanceledException">It was canceled, and has ended.</exception>
    /// <exception cref="NotSupportedException">It is a batch file, which Windows would give to a shell.</exception>
    public static Task<AgentProcessResult> RunAsync(AgentProcessStart start, CancellationToken cancellationToken = default)
        => RunAsync(start, progress: null, TimeProvider.System, cancellationToken);

    /// <summary>Runs a program, and reports each line of its output that is not blank as progress of the task.</summary>
    /// <param name="start">What to run.</param>
    /// <param name="context">The context of the task that runs it.</param>
    /// <param name="cancellationToken">Ends the program with all that it started: the token that the task was given.</param>
    /// <inheritdoc cref="RunAsync(AgentProcessStart, CancellationToken)"/>
    public static Task<AgentProcessResult> RunAsync(AgentProcessStart start, AgentTaskContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return RunAsync(start, context.ReportProgress, context.TimeProvider, cancellationToken);
    }

    /// <summary>Runs a program, and tells each line that is not blank as progress.</summary>
    internal static Task<AgentProcessResult> RunAsync(
        AgentProcessStart start, Action<string>? progress, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        if (OperatingSystem.IsWindows() && IsBatchFile(start.FileName))
        {
            throw new NotSupportedException($"'{start.FileName}' is a batch file: Windows gives it to a shell, which reads its arguments anew. Start the program that it starts.");
        }

        return RunToEndAsync(start, progress, clock, cancellationToken);
    }

    /// <summary>Whether Windows takes a file for a batch file; it passes over spaces and dots at the end.</summary>
    internal static bool IsBatchFile(string fileName)
    {
        string extension = Path.GetExtension(fileName.TrimEnd(' ', '.'));
        return extension.Equals(".bat", StringComparison.OrdinalIgnoreCase) || extension.Equals(".cmd", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<AgentProcessResult> RunToEndAsync(
        AgentProcessStart start, Action<string>? progress, TimeProvider clock, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long since = clock.GetTimestamp();
        var tree = new ProcessTree();
        var lines = new LineReport(start, progress);
        using var running = new RunningProcess(Begin(start, tree), tree, start.MaxOutputLength, lines.Output, lines.Error);
        int exitCode = await running.EndAsync(start.StandardInput, cancellationToken).ConfigureAwait(false);
        var result = new AgentProcessResult(exitCode, running.Output, running.Error, clock.GetElapsedTime(since));
        return exitCode == 0 ? result : throw ProcessFailure.Ended(start, result);
    }

    private static Process Begin(AgentProcessStart start, ProcessTree tree)
    {
        var info = new ProcessStartInfo(start.FileName, start.Arguments)
        {
            WorkingDirectory = start.WorkingDirectory ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in start.Environment)
        {
            if (value is null)
            {
                info.Environment.Remove(name);
            }
            else
            {
                info.Environment[name] = value;
            }
        }

        tree.Mark(info.Environment);
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception thrown)
        {
            throw ProcessFailure.NotStarted(start, thrown);
        }
    }
}
