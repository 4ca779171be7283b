namespace AgentFlow.Benchmarks.Items;

/// <summary>Prints the most memory that a generated workflow takes for a million items of a stream that have no result.</summary>
internal static class ItemMemory
{
    private const int Count = 1_000_000;
    private const int Interval = 10_000;
    private const double Mebibyte = 1 << 20;

    public static async Task PrintAsync()
    {
        // What a process takes once and for all, the compiled code above all, is no part of it.
        await new Indexing().RunAsync(Documents(Interval, static () => { }));
        var start = GC.GetTotalMemory(forceFullCollection: true);
        var peak = start;
        var run = await new Indexing().TryRunAsync(Documents(Count, () => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true))));
        if (run is not { IsComplete: true, Index.Total: Count })
            throw new InvalidOperationException($"The run did not take all items: {run}.");
        var end = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine($"{Count:N0} items of a stream, at most {Indexing.Bound} at once, no result; memory in use after a full collection, every {Interval:N0} items.\n");
        Console.WriteLine(FormattableString.Invariant($"At the start {start / Mebibyte:0.00} MiB, at most {(peak - start) / Mebibyte:0.00} MiB more, at the end {(end - start) / Mebibyte:0.00} MiB more."));
        GC.KeepAlive(run);
    }

    private static async IAsyncEnumerable<byte[]> Documents(int count, Action measure)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 1000 == 0)
                await Task.Yield();
            if (i % Interval == Interval - 1)
                measure();
            yield return new byte[1000];
        }
    }
}

/// <summary>A workflow as a user writes it: one task, once per document, without a result.</summary>
internal sealed partial class Indexing
{
    public const int Bound = 64;

    [AgentTask(MaxConcurrency = Bound)]
    private static async Task IndexAsync([ForEach("documents", Stream = true)] byte[] document)
    {
        await Task.Yield();
        GC.KeepAlive(document);
    }
}
