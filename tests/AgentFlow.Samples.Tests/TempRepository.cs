using System.Diagnostics;
using System.Text;

namespace AgentFlow.Samples.Tests;

/// <summary>A small git repository in a folder of its own, independent of the machine's git settings.</summary>
internal sealed class TempRepository : IDisposable
{
    public TempRepository()
    {
        Root = Directory.CreateTempSubdirectory("agentflow-sample-").FullName;
        Git("init", "--quiet", "--initial-branch=main");
    }

    public string Root { get; }

    public string PathOf(string path) => Path.Combine(Root, path);

    public TempRepository Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TempRepository Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
        return this;
    }

    public TempRepository Link(string path, string target)
    {
        File.CreateSymbolicLink(PathOf(path), target);
        return this;
    }

    /// <summary>Commits whatever there is, changed or not.</summary>
    public TempRepository Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "-m", message);
        return this;
    }

    public TempRepository Tag(string name)
    {
        Git("tag", name);
        return this;
    }

    public void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Root, RedirectStandardError = true, RedirectStandardOutput = true };
        string[] settings = ["user.name=Ada", "user.email=ada@example.org", "commit.gpgSign=false", "core.autocrlf=false"];
        foreach (var setting in settings)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
    }

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LinkTarget is null))
            file.IsReadOnly = false; // git's objects are read-only, which Windows would refuse to delete.
        Directory.Delete(Root, recursive: true);
    }
}
