using System.Diagnostics;
using System.Globalization;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class CancellationTests
{
    // git log is held until it is killed; all else is passed on to the real git.
    private const string HeldGit =
        """
        #!/bin/sh
        case " $* " in
          *" log "*) echo held > "$HELD"; exec cat "$NEVER" ;;
          *) PATH="$REAL_PATH" exec git "$@" ;;
        esac

        """;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task ASignalEndsTheRunAndShowsWhatSucceeded(string signal)
    {
        if (OperatingSystem.IsWindows())
            return; // Neither signals nor named pipes are there to test with.

        using var temp = new TempRepository().Write("a.cs", "int a;\n").Commit("Add a file");
        using var tools = new TempRepository().Write("git", HeldGit.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(tools.PathOf("git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await RunToEndAsync("mkfifo", tools.PathOf("held"), tools.PathOf("never"));

        var result = await SampleProgram.RunAsync(StartWith(tools, temp.Root), async program =>
        {
            // Reading waits until git log has begun.
            await File.ReadAllTextAsync(tools.PathOf("held"));
            await RunToEndAsync("kill", "-s", signal, program.Id.ToString(CultureInfo.InvariantCulture));
        });

        Assert.Equal(("", 2), (result.Error, result.ExitCode));
        Assert.Contains("? Commits    ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Not checked: Commits: ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Not ready for a release.\n", result.Output, StringComparison.Ordinal);
    }

    // "env --default-signal" undoes what a background job inherits: an interrupt that is ignored.
    private static ProcessStartInfo StartWith(TempRepository tools, string path)
    {
        var plain = SampleProgram.Start("ReleaseCheck", path);
        var start = SampleProgram.Start("ReleaseCheck");
        start.FileName = "env";
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["--default-signal=INT", plain.FileName, .. plain.ArgumentList])
            start.ArgumentList.Add(argument);
        start.Environment["REAL_PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["PATH"] = tools.Root + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["HELD"] = tools.PathOf("held");
        start.Environment["NEVER"] = tools.PathOf("never");
        return start;
    }

    private static async Task RunToEndAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
