using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AgentFlow;

// Puts started tasks into their slots and, where the run records something, notes when and as what they end.
public abstract partial class FlowRun
{
    /// <summary>The fast path: nothing to note.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryKeep(int task, [NotNullWhen(true)] Task? started)
    {
        _slots[task].Content = started;
        return started is not null && _isPlain;
    }

    internal Task<T> Hold<T>(int task, Task<T>? started)
    {
        started ??= Task.FromException<T>(ReturnedNull(task));
        _slots[task].Content = started;
        return started;
    }

    internal Task Hold(int task, Task? started)
    {
        started ??= Task.FromException(ReturnedNull(task));
        _slots[task].Content = started;
        return started;
    }

    /// <summary>
    /// For generated code: the result of a task that has ended, or what it threw; its end is noted where the run records something. What stands for a
    /// task that was not started throws a <see cref="TaskCanceledException"/>.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Ended<T>(int task, Task<T> ended)
    {
        if (!_isPlain)
        {
            NoteOwnEnd(task, ended);
        }

        return ended.GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Ended{T}(int, Task{T})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ended(int task, Task ended)
    {
        if (!_isPlain)
        {
            NoteOwnEnd(task, ended);
        }

        ended.GetAwaiter().GetResult();
    }

    internal Task<T> Watch<T>(int task, Task<T>? started)
    {
        var held = Hold(task, started);
        return IsNoted(task, held) ? held : NoteEndAsync(task, held);
    }

    internal Task Watch(int task, Task? started)
    {
        var held = Hold(task, started);
        return IsNoted(task, held) ? held : NoteEndAsync(task, held);
    }

    internal Task<T> Offload<T>(int task, Func<T> work)
    {
        if (_session.Log is { } log)
        {
            return Watch(task, RunTimed(log, task, work));
        }

        var started = Task.Run(work, _token);
        _slots[task].Content = started;
        return started;
    }

    internal Task Offload(int task, Action work)
    {
        if (_session.Log is { } log)
        {
            return Watch(task, RunTimed(log, task, work));
        }

        var started = Task.Run(work, _token);
        _slots[task].Content = started;
        return started;
    }

    // Apart from Offload, so that closures are made only where they are used.
    private Task<T> RunTimed<T>(TaskLog log, int task, Func<T> work)
    {
        log.Queue(task);
        return Task.Run(
            () =>
            {
                log.Start(task);
                return work();
            },
            _token);
    }

    private Task RunTimed(TaskLog log, int task, Action work)
    {
        log.Queue(task);
        return Task.Run(
            () =>
            {
                log.Start(task);
                work();
            },
            _token);
    }

    /// <summary>The end is noted at once where the task has ended, and needs no note where the run records nothing.</summary>
    private bool IsNoted(int task, Task started)
    {
        if (_session.Log is null)
        {
            return true;
        }

        if (!started.IsCompleted)
        {
            return false;
        }

        NoteEnd(task, started);
        return true;
    }

    private async Task<T> NoteEndAsync<T>(int task, Task<T> started)
    {
        await Quietly(started);
        NoteEnd(task, started);
        return started.GetAwaiter().GetResult();
    }

    private async Task NoteEndAsync(int task, Task started)
    {
        await Quietly(started);
        NoteEnd(task, started);
        started.GetAwaiter().GetResult();
    }

    // What stands for a task that was not started has no end, and what threw before it returned a task was noted then.
    private void NoteOwnEnd(int task, Task ended)
    {
        if (_session.Log is { } log && log.IsRunning(task))
        {
            NoteEnd(task, ended);
        }
    }

    /// <summary>Notes the end of a task and settles what did not succeed, so that a later cancellation does not change it.</summary>
    private void NoteEnd(int task, Task ended)
    {
        _session.Log!.End(task);
        if (!ended.IsCompletedSuccessfully)
        {
            var thrown = Thrown.By(ended);
            Close(task, Settle(task, StatusOf(task, thrown), thrown));
        }
        else if (_session.IsWatched)
        {
            Close(task, Settle(task, ended));
        }
        else
        {
            CountForJoins(task, hasSucceeded: true)?.ForEach(Joins.Announce);
        }
    }

    internal InvalidOperationException ReturnedNull(int task)
        => new($"The method of task '{Plan[task].Name}' returned null instead of a task. Return Task.CompletedTask or Task.FromResult(…), or make it async.");
}
