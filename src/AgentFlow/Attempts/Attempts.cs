using Polly;

namespace AgentFlow;

/// <summary>All attempts at one task, or at one item of it: permits, retries, timeouts, validation.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
internal sealed class Attempts<T>(FlowRun run, int task, int? item, Func<TaskAttempt, Task<T>> work, Func<T, string?>? judge) : IRetried, IDisposable
{
    private readonly PlannedTask _planned = run.Plan[task];
    private readonly CancellationToken _token = run.TokenOf(task);
    private AttemptPermit? _permit;
    private AgentTaskContext? _context;
    private Exception? _lastFailure;
    private long? _started;
    private int _count;

    /// <summary>Runs them. It never throws.</summary>
    public async ValueTask<AttemptResult<T>> RunAsync()
    {
        try
        {
            _permit = await run.AcquireAsync(task, _token).ConfigureAwait(false);
        }
        catch (Exception refused)
        {
            return Result(Outcome.FromException<T>(refused));
        }

        _permit?.Enter();
        return Result(await ThroughPipelinesAsync().ConfigureAwait(false));
    }

    /// <summary>
    /// Hands over the permit, which is to be given back: not before it is known whether a failure stops the run, so that nobody else begins then;
    /// and before anybody goes on because of what became of the task.
    /// </summary>
    public AttemptPermit? TakePermit() => Interlocked.Exchange(ref _permit, null);

    public void Dispose() => TakePermit()?.Release();

    bool IRetried.CanRetry(Exception failure) => !run.IsCanceledFor(task);

    void IRetried.OnRetry(Exception failure, TimeSpan delay)
    {
        if (run.TimeLeft <= delay)
        {
            throw failure;
        }

        run.OnRetry(task, item, _count, failure, delay);
    }

    private ValueTask<Outcome<T>> ThroughPipelinesAsync()
    {
        var named = run.NamedPipelineOf(task);
        if (_planned.Retries > 0)
        {
            return ThroughAsync(run.RetryPipelineOf(task), named);
        }

        return named is null ? OnceAsync(CancellationToken.None) : ThroughAsync(named, inner: null);
    }

    private async ValueTask<Outcome<T>> ThroughAsync(ResiliencePipeline outer, ResiliencePipeline? inner)
    {
        var context = ResilienceContextPool.Shared.Get(_token);
        context.Properties.Set(Pipelines.Retried, this);
        try
        {
            return await outer.ExecuteOutcomeAsync(
                static (context, state) => state.Inner is { } inner
                    ? inner.ExecuteOutcomeAsync(static (context, self) => self.OnceAsync(context.CancellationToken), context, state.Self)
                    : state.Self.OnceAsync(context.CancellationToken),
                context,
                (Self: this, Inner: inner)).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            return Outcome.FromException<T>(thrown);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<T>> OnceAsync(CancellationToken pipelineToken)
    {
        if (run.IsCanceledFor(task))
        {
            return Outcome.FromException<T>(new OperationCanceledException("The run was canceled.", _lastFailure, _token));
        }

        _count++;
        _started ??= run.BeginAttempts(task, item);
        _context = _planned.TakesContext ? run.NewContext(task, item, _count, _permit?.Instance ?? 0) : null;
        run.Events?.Started(task, item, _count);
        var outcome = await BoundAsync(pipelineToken).ConfigureAwait(false);
        _context?.End();
        if (outcome.Exception is null && judge is not null)
        {
            outcome = Judged(outcome.Result!);
        }

        _lastFailure = outcome.Exception;
        return outcome;
    }

    /// <summary>One attempt within its time.</summary>
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

    private AttemptResult<T> Result(Outcome<T> outcome)
    {
        var reason = outcome.Exception is { } thrown ? run.ReasonOf(task, thrown, isStarted: _count > 0) : null;
        return new()
        {
            Status = reason is null ? OutcomeStatus.Succeeded : run.StatusOf(task, reason),
            Value = reason is null ? outcome.Result : default,
            Exception = reason,
            Attempts = _count,
            Started = _started,
            Summary = _context?.Summary,
        };
    }
}
