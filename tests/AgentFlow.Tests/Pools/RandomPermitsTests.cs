using System.Threading.RateLimiting;

namespace AgentFlow.Tests.Pools;

/// <summary>Runs nested in tasks, with locks and pools drawn at random, some of them canceled: all end, and leave everything free.</summary>
public class RandomPermitsTests
{
    private const int Workers = 12;
    private const int Rounds = 40;
    private const int DeepestRun = 2;

    private static readonly string[] Resources = ["random a", "random b", "random c"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AllEnd_AndLeaveEverythingFree(int seed)
    {
        using var one = Limiters.Concurrency(1);
        using var two = Limiters.Concurrency(2);
        var pools = new Dictionary<string, RateLimiter> { ["one"] = one, ["two"] = two };
        int[] writers = new int[Resources.Length];

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var random = new Random((seed * Workers) + worker);
            for (int round = 0; round < Rounds; round++)
            {
                await RunAsync(random.Next(), depth: 0);
            }
        }))).WaitAsync(TimeSpan.FromSeconds(30));

        one.AssertFree(1);
        two.AssertFree(2);
        Assert.All(Resources, resource => Assert.False(ExclusiveLock.IsKnown(resource)));

        async Task RunAsync(int drawn, int depth)
        {
            var random = new Random(drawn);
            int[] locks = [.. Enumerable.Range(0, Resources.Length).Where(_ => random.Next(3) == 0)];
            string? agent = random.Next(4) switch { 0 => "one", 1 => "two", _ => null };
            var plan = PermitPlan.Of(PermitPlan.Task($"T{drawn}", agent, [.. locks.Select(taken => Resources[taken])]));
            using var desk = PermitDesk.For(plan, new FlowOptions { Pools = pools, MaxConcurrency = 1 })!;
            using var canceling = new CancellationTokenSource();
            try
            {
                var asked = desk.Ask(0, canceling.Token);
                if (random.Next(4) == 0)
                {
                    await Task.Yield();
                    await canceling.CancelAsync();
                }

                using var permit = await asked;
                permit.Enter();
                int nested = depth < DeepestRun ? random.Next(3) : 0;
                if (nested == 0)
                {
                    await WriteAsync(locks);
                }

                await Task.WhenAll(Enumerable.Range(0, nested).Select(_ => RunAsync(random.Next(), depth + 1)));
            }
            catch (OperationCanceledException canceled) when (canceled.CancellationToken == canceling.Token)
            {
            }
            catch (InvalidOperationException refused) when (depth > 0 && refused.Message.StartsWith("These tasks would wait", StringComparison.Ordinal))
            {
            }
        }

        async Task WriteAsync(int[] locks)
        {
            Assert.All(locks, taken => Assert.Equal(1, Interlocked.Increment(ref writers[taken])));
            await Task.Yield();
            Array.ForEach(locks, taken => Interlocked.Decrement(ref writers[taken]));
        }
    }
}
