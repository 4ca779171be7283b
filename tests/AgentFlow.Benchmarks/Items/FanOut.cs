using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace AgentFlow.Benchmarks.Items;

/// <summary>One million items, at most 64 at once: a task that runs once per element beside <see cref="Parallel"/>.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class FanOut
{
    private const int Count = 1_000_000;
    private const int Bound = 64;

    private static readonly ParallelOptions Options = new() { MaxDegreeOfParallelism = Bound };
    private static readonly FlowPlan IndexPlan = new("Index", Schedule.Phased, OnFailure.Continue, new PlannedForEach("Index") { ForEach = "documents", MaxConcurrency = Bound });
    private static readonly FlowPlan SquarePlan = new("Square", Schedule.Phased, OnFailure.Continue, new PlannedForEach<int>("Square") { ForEach = "numbers", MaxConcurrency = Bound });

    /// <summary>Whether each item yields once, or completes at once.</summary>
    [Params(true, false)]
    public bool Yields { get; set; }

    [BenchmarkCategory("stream"), Benchmark(Baseline = true, Description = "Parallel.ForEachAsync, a stream, no result")]
    public Task ParallelStream() => Parallel.ForEachAsync(StreamAsync(), Options, (item, _) => new ValueTask(IndexAsync(item)));

    [BenchmarkCategory("stream"), Benchmark(Description = "ForEach, a stream, no result")]
    public async Task ForEachStream()
    {
        var run = new ItemsRun(IndexPlan);
        await run.WhenAll(run.ForEach(0, StreamAsync(), (item, _) => IndexAsync(item)));
        run.End(0);
    }

    [BenchmarkCategory("results"), Benchmark(Baseline = true, Description = "Parallel.ForEachAsync into an array")]
    public async Task<int[]> ParallelArray()
    {
        var squares = new int[Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), Options, async (item, _) => squares[item] = await SquareAsync(item));
        return squares;
    }

    [BenchmarkCategory("results"), Benchmark(Description = "ForEach with results")]
    public async Task<IReadOnlyList<int>> ForEachValues()
    {
        var run = new ItemsRun(SquarePlan);
        var squares = run.ForEach(0, Enumerable.Range(0, Count), (item, _) => SquareAsync(item));
        await run.WhenAll(squares);
        run.End(0);
        return await squares;
    }

    private static async IAsyncEnumerable<int> StreamAsync()
    {
        for (var i = 0; i < Count; i++)
        {
            // A batch arrives every now and then.
            if (i % 1000 == 0)
                await Task.Yield();
            yield return i;
        }
    }

    private async Task IndexAsync(int item)
    {
        if (Yields)
            await Task.Yield();
        GC.KeepAlive(item);
    }

    private async Task<int> SquareAsync(int item)
    {
        if (Yields)
            await Task.Yield();
        return unchecked(item * item);
    }
}
