using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AgentFlow.Package.Tests;

/// <summary>Child processes: their output is kept, and none outlives its time.</summary>
internal static partial class DotNet
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(8);

    /// <summary>Runs <c>dotnet</c> and fails, showing its output, unless it ends with exit code 0.</summary>
    public static async Task<string> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var (exitCode, output) = await TryRunAsync("dotnet", folder, environment, arguments);
        Assert.True(exitCode == 0, $"'dotnet {string.Join(' ', arguments)}' in {folder} ended with {exitCode}:\n{output}");
        return output;
    }

    /// <summary>Runs a program; what it writes to both streams comes back in one text.</summary>
    public static async Task<(int ExitCode, string Output)> TryRunAsync(
        string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = new Process { StartInfo = Describe(program, folder, environment, arguments) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var deadline = new CancellationTokenSource(Timeout);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' ran for more than {Timeout}:\n{Read(output)}");
        }

        return (process.ExitCode, Read(output));
    }

    private static ProcessStartInfo Describe(
        string program, string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host's own SDK and host settings would lead the child astray.
        foreach (var name in start.Environment.Keys.Where(name => Disturbing().IsMatch(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.Append(line).Append(line is null ? "" : "\n");
        }
    }

    private static string Read(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }

    [GeneratedRegex("^(MSBUILD|VSTEST|CORECLR_|COREHOST_|DOTNET_HOST|DOTNET_CLI_USE_|DOTNET_ROLL_FORWARD|DOTNET_gc)", RegexOptions.IgnoreCase)]
    private static partial Regex Disturbing();
}
