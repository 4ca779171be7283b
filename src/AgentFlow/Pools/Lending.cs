using System.Threading.RateLimiting;

namespace AgentFlow;

/// <summary>Takes permits of limiters that several runs share; a nested run can borrow what its parent's task holds.</summary>
internal static class Lending
{
    public static Taken? TryTake(RateLimiter limiter, Holding? outer)
    {
        if (limiter.AttemptAcquire() is { IsAcquired: true } free)
        {
            return new Taken(free, Lender: null);
        }

        var lender = outer?.LenderFor(limiter);
        return lender?.OpenLoans()?.AttemptAcquire() is { IsAcquired: true } lent ? new Taken(lent, lender) : null;
    }

    /// <summary>Waits for a permit of its own and for the one that the parent's task holds, and takes what comes first.</summary>
    /// <returns>Null where the attempt has to give up what it has taken before, for somebody else to go on.</returns>
    /// <exception cref="InvalidOperationException">It would wait for ever.</exception>
    public static async ValueTask<Taken?> WaitAsync(
        SharedSource source,
        RateLimiter limiter,
        Permit held,
        Func<CancellationToken, ValueTask<RateLimitLease>> ask,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var outer = held.Innermost;
        if (outer is null || limiter is not CountingLimiter)
        {
            return await WaitAsync(limiter, outer, ask, cancellationToken).ConfigureAwait(false);
        }

        if (TryTake(limiter, outer) is { } atOnce)
        {
            return atOnce;
        }

        using var wait = NestedWaits.Begin(source, limiter, held, out var inTheWay);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, wait.GivenUp);
        try
        {
            var waiting = WaitAsync(limiter, outer, ask, ended.Token);

            // Only now that this one is in the queue: what is given up goes to it, and not to who gave it up and asks anew.
            inTheWay.ForEach(other => other.GiveUp());
            return await waiting.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static async ValueTask<Taken> WaitAsync(
        RateLimiter limiter,
        Holding? outer,
        Func<CancellationToken, ValueTask<RateLimitLease>> ask,
        CancellationToken cancellationToken)
    {
        var lender = outer?.LenderFor(limiter);
        if (lender is null)
        {
            return new Taken(await ask(cancellationToken).ConfigureAwait(false), Lender: null);
        }

        if (TryTake(limiter, outer) is { } atOnce)
        {
            return atOnce;
        }

        if (lender.OpenLoans() is not { } loans)
        {
            return new Taken(await ask(cancellationToken).ConfigureAwait(false), Lender: null);
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var own = ask(ended.Token).AsTask();
        var lent = loans.AcquireAsync(1, ended.Token).AsTask();
        var first = await Task.WhenAny(own, lent).ConfigureAwait(false);

        // A pool that turns it away leaves the parent's permit to wait for.
        if (first == own && own.IsFaulted)
        {
            _ = own.Exception;
            first = lent;
            await Task.WhenAny(lent).ConfigureAwait(false);
        }

        await ended.CancelAsync().ConfigureAwait(false);
        GiveBackWhenItComes(first == own ? lent : own);
        if (first.IsCanceled)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new Taken(await first.ConfigureAwait(false), first == own ? null : lender);
    }

    private static void GiveBackWhenItComes(Task<RateLimitLease> late) => late.ContinueWith(
        static late =>
        {
            if (late.IsCompletedSuccessfully)
            {
                late.Result.Dispose();
            }

            _ = late.Exception;
        },
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    /// <param name="Lease">Of the limiter, or of the lender's permit.</param>
    /// <param name="Lender">Whose permit is borrowed; null where it is one of the limiter's own.</param>
    internal sealed record Taken(RateLimitLease Lease, Holding? Lender);
}
