namespace AgentFlow;

/// <summary>A task that a join may cancel once it is decided.</summary>
internal sealed class Loser : IDisposable
{
    private readonly CancellationTokenSource _source;

    /// <param name="run">The run's token, which cancels it too.</param>
    public Loser(CancellationToken run)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(run);
        Token = _source.Token;
    }

    /// <summary>What the task gets.</summary>
    public CancellationToken Token { get; }

    /// <summary>The task whose join was decided without it; null as long as something needs it.</summary>
    public int? LostJoin { get; private set; }

    /// <summary>What callbacks on its token threw; null where none did.</summary>
    public AggregateException? CallbackErrors { get; private set; }

    /// <summary>Nothing needs it any more. Called under the lock of the <see cref="JoinTable"/>.</summary>
    /// <returns>Whether it was needed until now.</returns>
    public bool Lose(int join)
    {
        bool isFirst = LostJoin is null;
        LostJoin ??= join;
        return isFirst;
    }

    /// <summary>Tells the task. Called outside the lock, because callbacks of tasks run here.</summary>
    public void Cancel()
    {
        try
        {
            _source.Cancel();
        }
        catch (AggregateException errors)
        {
            CallbackErrors = errors;
        }
        catch (ObjectDisposedException)
        {
            // The run ended while callbacks of another loser blocked: there is nothing left to cancel.
        }
    }

    public void Dispose() => _source.Dispose();
}
