using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentFlow;

/// <summary>For generated code: a task that begins.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Beginning
{
    private readonly FlowRun _run;
    private readonly int _task;

    internal Beginning(FlowRun run, int task)
    {
        _run = run;
        _task = task;
    }

    /// <summary>Keeps a task that was started; the task itself where the run records nothing, else one that ends with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task<T> Track<T>(Task<T>? started) => _run.TryKeep(_task, started) ? started! : _run.Watch(_task, started);

    /// <inheritdoc cref="Track{T}(Task{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task Track(Task? started) => _run.TryKeep(_task, started) ? started! : _run.Watch(_task, started);

    /// <summary>Keeps a task that was started, and is that task: who waits for it notes its end by <see cref="FlowRun.Ended(int, Task)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task<T> Started<T>(Task<T>? started) => _run.Hold(_task, started);

    /// <inheritdoc cref="Started{T}(Task{T})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Task Started(Task? started) => _run.Hold(_task, started);

    /// <summary>Runs a synchronous method on the thread pool.</summary>
    public Task<T> Offload<T>(Func<T> work) => _run.Offload(_task, work);

    /// <summary>Runs a synchronous method on the thread pool.</summary>
    public Task Offload(Action work) => _run.Offload(_task, work);

    /// <summary>Keeps what a method threw before it returned its task.</summary>
    public Task<T> Throw<T>(Exception thrown) => Track(Task.FromException<T>(thrown));

    /// <inheritdoc cref="Throw{T}(Exception)"/>
    public Task Throw(Exception thrown) => Track(Task.FromException(thrown));
}
