using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace AgentFlow.Samples.Tests;

/// <summary>Starts a sample as a program of its own.</summary>
internal static class SampleProgram
{
    // .../shared/Microsoft.NETCore.App/10.0.x/ lies three folders under the dotnet program that runs these tests.
    private static readonly string DotNet = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    public static ProcessStartInfo Start(string name, params string[] arguments)
        => new(DotNet, [Path.Combine(AppContext.BaseDirectory, name + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

    /// <summary>Runs it to its end.</summary>
    /// <param name="whileRunning">Called once the program is started.</param>
    public static async Task<SampleResult> RunAsync(ProcessStartInfo start, Func<Process, Task>? whileRunning = null)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (whileRunning is not null)
            await whileRunning(process);
        await process.WaitForExitAsync();
        return new SampleResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}

/// <summary>What a program wrote and how it ended.</summary>
internal sealed record SampleResult(int ExitCode, string Output, string Error);
