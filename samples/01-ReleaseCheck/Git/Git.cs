using System.Diagnostics;
using System.Text;

namespace ReleaseCheck;

/// <summary>Runs <c>git</c> as a child process in one folder, with no shell in between.</summary>
internal sealed class Git(string program, string folder)
{
    // What a calling git hook sets would point every command at the hook's repository.
    private static readonly string[] Inherited = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

    public Git In(string otherFolder) => new(program, otherFolder);

    /// <summary>Runs a command that must succeed and gives what it wrote.</summary>
    /// <exception cref="ReleaseCheckException">It failed; the message holds what git said.</exception>
    public async Task<string> ReadAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var answer = await TryAsync(cancellationToken, arguments);
        return answer.ExitCode == 0 ? answer.Output : throw Failed(arguments, answer);
    }

    /// <summary>Runs a command whose failure means something to the caller. Cancelling ends the process with all its children.</summary>
    public async Task<GitAnswer> TryAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(arguments);
        await using var _ = cancellationToken.UnsafeRegister(static started => End((Process)started!), process);

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await Task.WhenAll(output, error, process.WaitForExitAsync(CancellationToken.None));

        cancellationToken.ThrowIfCancellationRequested();
        return new GitAnswer(process.ExitCode, output.Result, error.Result.Trim());
    }

    public ReleaseCheckException Failed(string[] arguments, GitAnswer answer)
        => new($"git {arguments[0]} failed in {folder} (exit code {answer.ExitCode}): {answer.Error}");

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            ArgumentList = { "-C", folder, "--no-pager", "-c", "log.showSignature=false" },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in Inherited)
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        return Process.Start(start)!;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}

/// <summary>What a git command came to.</summary>
internal sealed record GitAnswer(int ExitCode, string Output, string Error);
