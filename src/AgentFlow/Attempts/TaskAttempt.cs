using System.ComponentModel;

namespace AgentFlow;

/// <summary>For generated code: one attempt at a task, or at one item of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TaskAttempt
{
    private readonly AgentTaskContext? _context;

    internal TaskAttempt(AgentTaskContext? context, CancellationToken token)
    {
        _context = context;
        Token = token;
    }

    /// <summary>Canceled when the attempt's time is over, or the run is.</summary>
    public CancellationToken Token { get; }

    /// <summary>The context of this attempt.</summary>
    /// <exception cref="InvalidOperationException">The plan does not say that the task takes one.</exception>
    public AgentTaskContext Context => _context ?? throw new InvalidOperationException("The plan does not say that the task takes a context.");

    /// <summary>Runs a synchronous method on the thread pool.</summary>
    public Task<T> Offload<T>(Func<T> work) => Task.Run(work, Token);

    /// <inheritdoc cref="Offload{T}(Func{T})"/>
    public Task Offload(Action work) => Task.Run(work, Token);
}
