namespace AgentFlow.GeneratedCode.Tests.Policies.Stress;

/// <summary>What the tasks of one run do, by its seed: succeed, fail, hang, ignore their token, or cancel the run.</summary>
internal sealed class Chance(int seed, CancellationTokenSource? caller)
{
    private static int _underWay;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, int> _calls = [];

    /// <summary>How many tasks of all runs are under way.</summary>
    public static int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>How often a task, or its items, were called.</summary>
    public int CallsOf(string task)
    {
        lock (_calls)
            return _calls.GetValueOrDefault(task);
    }

    public Task<int> TakeAsync(string task, CancellationToken cancellationToken, bool mayHang = false)
    {
        int drawn = Draw(task);
        if (drawn < 600)
            return Task.FromResult(drawn);
        return drawn is >= 780 and < 800 ? throw new StressException(task) : RunAsync(task, drawn, mayHang, cancellationToken);
    }

    private async Task<int> RunAsync(string task, int drawn, bool mayHang, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            await Task.Yield();
            switch (drawn)
            {
                case >= 998 when mayHang:
                    await Task.Delay(10, CancellationToken.None);
                    throw new StressException($"{task}, late");
                case >= 960 when mayHang:
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    break;
                case >= 920:
                    caller?.Cancel();
                    cancellationToken.ThrowIfCancellationRequested();
                    break;
                case >= 800 and < 840:
                    throw new StressException(task);
            }

            return drawn;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private int Draw(string task)
    {
        lock (_calls)
        {
            _calls[task] = _calls.GetValueOrDefault(task) + 1;
            return _random.Next(1_000);
        }
    }
}

internal sealed class StressException(string message) : Exception(message);
