using Polly;

namespace AgentFlow;

// One attempt within its time, and what it came to.
internal sealed partial class Attempts<T>
{
    private async ValueTask<Outcome<T>> BoundAsync(CancellationToken pipelineToken)
    {
        if (!run.BoundsAttempt(task) && !pipelineToken.CanBeCanceled)
        {
            var unbound = Start(_token);
            await ((Task)unbound).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Ended(unbound, limit: null);
        }

        var limit = new AttemptLimit(_planned.TimeoutMs, run.Clock, run.Signal, _token, pipelineToken);
        var started = Start(limit.Token);
        if (await limit.HasEndedAsync(started).ConfigureAwait(false))
        {
            var outcome = Ended(started, limit);
            limit.Dispose();
            return outcome;
        }

        // The token and the permit go with the work until it really ends.
        run.Abandon(task, item, started, limit, _permit);
        return Outcome.FromException<T>(limit.IsOver || run.IsCutOff(task) ? TimedOut(limit, inner: null) : new OperationCanceledException(_token));
    }

    private Task<T> Start(CancellationToken token)
    {
        try
        {
            return work(new TaskAttempt(_context, token)) ?? Task.FromException<T>(run.ReturnedNull(task));
        }
        catch (Exception thrown)
        {
            return Task.FromException<T>(thrown);
        }
    }

    private Outcome<T> Ended(Task<T> ended, AttemptLimit? limit)
    {
        if (ended.IsCompletedSuccessfully)
        {
            return Outcome.FromResult(ended.Result);
        }

        var thrown = Thrown.By(ended);
        return Outcome.FromException<T>(limit is { IsOver: true } ? TimedOut(limit, thrown) : run.ReasonOf(task, thrown, isStarted: true));
    }

    private AttemptTimedOutException TimedOut(AttemptLimit? limit, Exception? inner) => limit is { IsOver: true }
        ? new($"It took longer than its {_planned.TimeoutMs} ms.", inner)
        : AttemptTimedOutException.OfRun(run.Plan.TimeoutMs, isStarted: true, inner);

    private Outcome<T> Judged(T value)
    {
        try
        {
            return judge!(value) is { } reason ? Outcome.FromException<T>(new ResultRejectedException(reason)) : Outcome.FromResult(value);
        }
        catch (Exception thrown)
        {
            return Outcome.FromException<T>(thrown);
        }
    }
}
