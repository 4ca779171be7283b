using System.Diagnostics;

namespace AgentFlow;

/// <summary>Reads what a process writes, tells it line by line and keeps the end of it.</summary>
internal sealed class OutputReader(StreamReader reader, int limit, Action<string>? onLine)
{
    // What the process itself wrote is in the pipe when it ends; longer than this nobody waits for others that hold the pipe open.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly char[] _buffer = new char[4096];
    private readonly LineSplitter? _lines = onLine is null ? null : new(onLine);
    private TimeSpan _left = Grace;

    public TextTail Text { get; } = new(limit);

    /// <summary>Reads to the end, or until a process that has ended has nothing more to say.</summary>
    public async Task ReadAsync(Task processEnded)
    {
        while (await NextAsync(processEnded).ConfigureAwait(false) is > 0 and int length)
        {
            Text.Append(_buffer.AsSpan(0, length));
            _lines?.Append(_buffer.AsSpan(0, length));
        }

        _lines?.End();
    }

    private async ValueTask<int> NextAsync(Task processEnded)
    {
        var reading = reader.ReadAsync(_buffer, 0, _buffer.Length);
        if (await Task.WhenAny(reading, processEnded).ConfigureAwait(false) == reading)
        {
            return await reading.ConfigureAwait(false);
        }

        long since = Stopwatch.GetTimestamp();
        try
        {
            return await reading.WaitAsync(_left).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _ = reading.ContinueWith(static late => late.Exception, TaskScheduler.Default); // What it throws when the pipe is closed is no news.
            return 0;
        }
        finally
        {
            var left = _left - Stopwatch.GetElapsedTime(since);
            _left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
