namespace AgentFlow.GeneratedCode.Tests.Policies.Cancellation;

/// <summary>What the tasks of the workflows do. They heed their token, and nothing else ends one that hangs.</summary>
internal sealed class Steps
{
    private int _running;

    /// <summary>How many are under way.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Gives 1.</summary>
    public Task<int> TakeAsync(CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return 1;
    });

    /// <summary>Gives 1 at that attempt, and fails before.</summary>
    public Task<int> SucceedAtAsync(int success, int attempt, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return attempt == success ? 1 : throw new IOException($"Attempt {attempt} of {success} failed.");
    });

    public Task<int> HangAsync(CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    });

    private async Task<int> RunAsync(Func<Task<int>> step)
    {
        Interlocked.Increment(ref _running);
        try
        {
            return await step();
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
