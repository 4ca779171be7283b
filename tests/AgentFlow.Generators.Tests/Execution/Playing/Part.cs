namespace AgentFlow.Generators.Tests.Execution;

/// <summary>What a drawn task method plays: it says that it has begun, waits until it is let go, and ends as the script wants.</summary>
public sealed class Part
{
    private readonly TaskCompletionSource _end = new();
    private readonly TaskCompletionSource _hasBegun;
    private readonly Script _script;

    internal Part(Script script, string name, Behavior behavior)
    {
        _script = script;
        _hasBegun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Name = name;
        Behavior = behavior;
    }

    internal string Name { get; }

    internal Behavior Behavior { get; }

    /// <summary>Completed once the method was called.</summary>
    internal Task HasBegun => _hasBegun.Task;

    /// <summary>Says that the task was called, and with what.</summary>
    public static Part Begin(string name, CancellationToken token, params object?[] given)
    {
        var part = Script.Current.Enter(name, token, [.. given.Select(Values.Describe)]);
        if (part.Behavior == Behavior.WaitsForToken)
            token.Register(() => part._end.TrySetCanceled(token));
        if (part._script.IsFree || part.Behavior is Behavior.SucceedsAtOnce)
            part.LetGo();
        return part;
    }

    /// <summary>Ends what waits, as the script wants it.</summary>
    internal void LetGo()
    {
        SetEnd();
        _ = _end.Task.Exception; // whether the method's own task is observed is the matter, not what that one waits for
    }

    private void SetEnd()
    {
        switch (Behavior)
        {
            case Behavior.CancelsItself:
                _end.TrySetException(new OperationCanceledException($"{Name} canceled itself"));
                break;
            case Behavior.FailsLater:
                _end.TrySetException(Failure());
                break;
            default:
                _end.TrySetResult();
                break;
        }
    }

    /// <summary>The end of a synchronous method.</summary>
    public void End()
    {
        _hasBegun.TrySetResult();
        try
        {
            ThrowIfAtOnce();
            Ending().GetAwaiter().GetResult();
        }
        finally
        {
            _script.Leave(Name);
        }
    }

    /// <summary>The end of an async method.</summary>
    public async Task EndAsync()
    {
        _hasBegun.TrySetResult();
        try
        {
            ThrowIfAtOnce();
            await Ending().ConfigureAwait(false);
        }
        finally
        {
            _script.Leave(Name);
        }
    }

    /// <summary>What a method that is not async returns; null where the script wants it.</summary>
    public Task? Return()
    {
        _hasBegun.TrySetResult();
        if (Behavior is not (Behavior.ThrowsAtOnce or Behavior.ReturnsNull))
            return EndAsync();
        _script.Leave(Name);
        return Behavior == Behavior.ReturnsNull ? null : throw Failure();
    }

    /// <inheritdoc cref="Return()"/>
    public Task<T>? Return<T>(T value)
    {
        return Return() is { } end ? After(end, value) : null;

        static async Task<T> After(Task end, T value)
        {
            await end.ConfigureAwait(false);
            return value;
        }
    }

    private Task Ending() => Behavior == Behavior.FailsAtOnce ? Task.FromException(Failure()) : _end.Task;

    private void ThrowIfAtOnce()
    {
        if (Behavior is Behavior.ThrowsAtOnce or Behavior.ReturnsNull)
            throw Failure();
    }

    private ScriptedException Failure() => new($"{Name} failed");
}

/// <summary>What scripted tasks fail with.</summary>
public sealed class ScriptedException(string message) : Exception(message);
