using System.Threading.RateLimiting;

namespace AgentFlow.GeneratedCode.Tests.Policies.Stress;

/// <summary>The policies that <see cref="StressTests"/> leaves out, against each other: every run ends, and nothing is left behind.</summary>
[Collection(nameof(Alone))]
public sealed class MixedStressTests : IDisposable
{
    private const int Runs = 3_000;
    private const int Permits = 2;

    private static readonly int[] Elements = [1, 2, 3];

    private readonly ConcurrencyLimiter _limiter = new(new() { PermitLimit = Permits, QueueLimit = int.MaxValue });
    private readonly FlowOptions _options;
    private int _next;
    private int _resumed;
    private int _complete;

    public MixedStressTests() => _options = new()
    {
        Pools = new Dictionary<string, RateLimiter> { ["shared"] = _limiter },
        Approvals = new SometimesGranted(),
    };

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task Runs_that_limit_lock_nest_and_resume_leave_nothing_behind()
    {
        using var leftovers = new Leftovers();

        var workers = Enumerable.Range(0, 12).Select(_ => Task.Run(async () =>
        {
            for (int seed = Interlocked.Increment(ref _next); seed <= Runs; seed = Interlocked.Increment(ref _next))
                await RunOnceAsync(seed).WaitAsync(Clocks.Patience);
        }));
        await Task.WhenAll(workers);

        Assert.True(SpinWait.SpinUntil(() => Chance.UnderWay == 0, Clocks.Patience), $"{Chance.UnderWay} tasks are still under way.");
        Leftovers.Memory();
        Assert.Null(leftovers.Unobserved);
        Assert.Equal((Permits, 0), (_limiter.GetStatistics()!.CurrentAvailablePermits, _limiter.GetStatistics()!.CurrentQueuedCount));
        Assert.InRange(_resumed, Runs / 10, Runs);
        Assert.InRange(_complete, 1, Runs);
    }

    private async Task RunOnceAsync(int seed)
    {
        using var caller = new CancellationTokenSource();
        using var later = new CancellationTokenSource();
        var (chance, again) = (new Chance(seed, caller), new Chance(seed + Runs, later));
        FlowRun run = (seed % 3) switch
        {
            0 => await new LimitedStress(chance).TryRunAsync(Elements, _options, caller.Token),
            1 => await new NestingStress(chance, _options).TryRunAsync(Elements, _options, caller.Token),
            _ => await new NestingStress(chance, _options).Start(Elements, _options, caller.Token).Completion,
        };
        Check(run, seed);
        if (run.IsComplete || seed % 2 == 0)
            return;
        Interlocked.Increment(ref _resumed);
        Check(run is LimitedStress.Run limited
            ? await new LimitedStress(again).ResumeAsync(limited, _options, later.Token)
            : await new NestingStress(again, _options).ResumeAsync((NestingStress.Run)run, _options, later.Token), seed);
    }

    private void Check(FlowRun run, int seed)
    {
        if (run.IsComplete)
            Interlocked.Increment(ref _complete);
        foreach (var gap in run.Gaps)
        {
            bool isOwn = gap.Exception is NullReferenceException or ObjectDisposedException or InvalidOperationException;
            Assert.False(isOwn, $"Run {seed}: {gap.TaskName} ended by {gap.Exception}");
            Assert.False(gap is { Kind: OutcomeStatus.Failed, Exception: OperationCanceledException }, $"Run {seed}: {gap.TaskName} failed by a cancellation.");
        }
    }

    private sealed class SometimesGranted : IApprovalGate
    {
        private int _asked;

        public async ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return Interlocked.Increment(ref _asked) % 5 == 0 ? Approval.Refused("not now") : Approval.Granted;
        }
    }
}
