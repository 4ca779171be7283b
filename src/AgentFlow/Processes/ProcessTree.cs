using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AgentFlow;

/// <summary>A process and all that it started, so that none of them is left behind.</summary>
/// <remarks>
/// A process whose parent has ended is nobody's child any more, and ending a tree by its parents misses it. Each process inherits the
/// environment of the one that started it, so a mark in there finds these too, where the system lets it be read (Linux).
/// </remarks>
internal sealed class ProcessTree
{
    private const string Variable = "AGENTFLOW_PROCESS";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly string _mark = Guid.NewGuid().ToString("N");

    /// <summary>Marks an environment, beside the marks of those that this process itself was started by.</summary>
    public void Mark(IDictionary<string, string?> environment)
        => environment[Variable] = environment.TryGetValue(Variable, out string? marks) && marks is not null ? $"{marks} {_mark}" : _mark;

    /// <summary>Ends all of them at once, and waits until they have ended.</summary>
    /// <returns>What kept one of them from being ended; null if nothing did.</returns>
    public async Task<Exception?> EndAsync(Process root)
    {
        var failure = Kill(root, entireTree: true);
        await root.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);

        // One that is ended may have started another just before.
        long since = Stopwatch.GetTimestamp();
        while (Marked() is { Count: > 0 } left)
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                return failure ?? new TimeoutException($"{left.Count} of its processes have not ended: {string.Join(", ", left)}.");
            }

            foreach (int id in left)
            {
                failure = Kill(id) ?? failure;
            }

            await Task.Delay(Pause, CancellationToken.None).ConfigureAwait(false);
        }

        return failure;
    }

    private static Exception? Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return Kill(process, entireTree: false);
        }
        catch (ArgumentException)
        {
            return null; // It has ended by itself.
        }
    }

    private static Exception? Kill(Process process, bool entireTree)
    {
        try
        {
            process.Kill(entireTree);
            return null;
        }
        catch (InvalidOperationException)
        {
            return null; // It has ended by itself.
        }
        catch (Exception thrown) when (thrown is Win32Exception or AggregateException)
        {
            return thrown;
        }
    }

    private List<int> Marked()
    {
        var found = new List<int>();
        if (!OperatingSystem.IsLinux())
        {
            return found;
        }

        byte[] mark = Encoding.ASCII.GetBytes(_mark);
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out int id) && Environment(folder).IndexOf(mark) >= 0)
            {
                found.Add(id);
            }
        }

        return found;
    }

    /// <summary>What a process was started with; empty where it has ended or is somebody else's.</summary>
    private static ReadOnlySpan<byte> Environment(string folder)
    {
        try
        {
            return File.ReadAllBytes(folder + "/environ");
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
