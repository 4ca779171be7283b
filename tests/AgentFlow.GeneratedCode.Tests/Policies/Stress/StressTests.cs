using System.Threading.RateLimiting;

namespace AgentFlow.GeneratedCode.Tests.Policies.Stress;

/// <summary>Small runs on all cores with failures, timeouts and cancellations: no task is lost, doubled or left behind.</summary>
[Collection(nameof(Alone))]
public sealed class StressTests : IDisposable
{
    private const int WarmUp = 5_000;
    private const int Runs = 100_000;
    private const int Permits = 4;
    private const long Slack = 2_000_000;

    private static readonly int[] Elements = [1, 2, 3];

    private readonly CancellationTokenSource _shared = new();
    private readonly ConcurrencyLimiter _limiter = new(new() { PermitLimit = Permits, QueueLimit = int.MaxValue });
    private readonly FlowOptions _options;
    private int _next;
    private int _complete;
    private int _canceled;

    public StressTests() => _options = new() { Pools = new Dictionary<string, RateLimiter> { ["shared"] = _limiter } };

    [Fact]
    public async Task A_hundred_thousand_runs_leave_nothing_behind()
    {
        using var leftovers = new Leftovers();
        await RunAsync(WarmUp);
        long before = Leftovers.Memory();

        await RunAsync(Runs);
        long after = Leftovers.Memory();

        Assert.Null(leftovers.Unobserved);
        Assert.Equal((Permits, 0), (_limiter.GetStatistics()!.CurrentAvailablePermits, _limiter.GetStatistics()!.CurrentQueuedCount));
        Assert.Equal(0, Leftovers.CallbacksOn(_shared));
        Assert.True(after - before < Slack, $"{after - before:N0} bytes more are in use than before.");
        Assert.InRange(_complete, Runs / 4, Runs);
        Assert.InRange(_canceled, Runs / 100, Runs);
    }

    [Fact]
    public void Callbacks_are_counted()
    {
        using var first = _shared.Token.Register(() => { });
        using var second = _shared.Token.Register(() => { });

        Assert.Equal(2, Leftovers.CallbacksOn(_shared));
    }

    public void Dispose()
    {
        _shared.Dispose();
        _limiter.Dispose();
    }

    private async Task RunAsync(int runs)
    {
        int end = _next + runs;
        var workers = Enumerable.Range(0, 16 * Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            for (int seed = Interlocked.Increment(ref _next); seed <= end; seed = Interlocked.Increment(ref _next))
                await RunOnceAsync(seed);
        }));
        await Task.WhenAll(workers);
        _next = end;
        Assert.True(SpinWait.SpinUntil(() => Chance.UnderWay == 0, Clocks.Patience), $"{Chance.UnderWay} tasks are still under way.");
    }

    private async Task RunOnceAsync(int seed)
    {
        using var own = seed % 4 == 0 ? new CancellationTokenSource() : null;
        var token = (own ?? _shared).Token;
        var chance = new Chance(seed, own);
        var run = (seed / 4 % 5) switch
        {
            0 => await new PhasedStress(chance).TryRunAsync(Elements, _options, token),
            1 => await new EagerStress(chance).TryRunAsync(Elements, _options, token),
            2 => await new PhasedStress(chance).Start(Elements, _options, token).Completion,
            3 => await new EagerStress(chance).Start(Elements, _options, token).Completion,
            _ => await ThrowingAsync(() => new PhasedStress(chance).RunAsync(Elements, _options, token)),
        };
        Check(run, chance, seed);
    }

    /// <summary>The run of one that threw; null where it was complete.</summary>
    private static async Task<FlowRun?> ThrowingAsync(Func<Task> run)
    {
        try
        {
            await run();
            return null;
        }
        catch (FlowException thrown)
        {
            return thrown.Run;
        }
        catch (FlowCanceledException thrown)
        {
            return thrown.Run;
        }
    }

    private void Check(FlowRun? run, Chance chance, int seed)
    {
        if (run?.IsComplete != false)
            Interlocked.Increment(ref _complete);
        if (run is null)
            return;
        if (run.Outcomes.Any(outcome => outcome.Status == OutcomeStatus.Canceled && outcome.TaskName == "Sum"))
            Interlocked.Increment(ref _canceled);
        foreach (var outcome in run.Outcomes)
        {
            int attempts = outcome is ForEachOutcome<int> items ? items.Sum(item => item.Attempts) : outcome.Attempts;
            int calls = chance.CallsOf(outcome.TaskName);
            Assert.True(attempts == calls, $"Run {seed}: {outcome.TaskName} was called {calls} times, and says {attempts}.");
        }
    }
}

/// <summary>Tests that measure the whole process: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
