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
        return started is not null && _session.Log is null;
    }

    internal Task<T> Watch<T>(int task, Task<T>? started)
    {
        started ??= Task.FromException<T>(ReturnedNull(task));
        _slots[task].Content = started;
        if (_session.Log is not { } log)
        {
            return started;
        }

        if (started.IsCompleted)
        {
            NoteEnd(log, task, started);
            return started;
        }

        return NoteEndAsync<T>(task);
    }

    internal Task Watch(int task, Task? started)
    {
        started ??= Task.FromException(ReturnedNull(task));
        _slots[task].Content = started;
        if (_session.Log is not { } log)
        {
            return started;
        }

        if (started.IsCompleted)
        {
            NoteEnd(log, task, started);
            return started;
        }

        return NoteEndAsync(task);
    }

    internal Task<T> Offload<T>(int task, Func<T> work)
    {
        var started = _session.Log is { } log ? OffloadTimed(log, task, work) : Task.Run(work, _token);
        _slots[task].Content = started;
        return started;
    }

    internal Task Offload(int task, Action work)
    {
        var started = _session.Log is { } log ? OffloadTimed(log, task, work) : Task.Run(work, _token);
        _slots[task].Content = started;
        return started;
    }

    // Apart from Offload, so that its closure is made only where it is used.
    private Task<T> OffloadTimed<T>(TaskLog log, int task, Func<T> work)
    {
        log.Queue(task);
        return Task.Run(() => Timed(log, task, work), _token);
    }

    private Task<bool> OffloadTimed(TaskLog log, int task, Action work) => OffloadTimed(log, task, () =>
    {
        work();
        return true;
    });

    // One a timed task: it keeps no more than its index and finds the task in its slot, so that it stays small.
    private async Task<T> NoteEndAsync<T>(int task)
    {
        await Quietly((Task)_slots[task].Content!);
        return ((Task<T>)NoteEnd(task)).GetAwaiter().GetResult();
    }

    private async Task NoteEndAsync(int task)
    {
        await Quietly((Task)_slots[task].Content!);
        NoteEnd(task).GetAwaiter().GetResult();
    }

    private Task NoteEnd(int task)
    {
        var ended = (Task)_slots[task].Content!;
        NoteEnd(_session.Log!, task, ended);
        return ended;
    }

    private T Timed<T>(TaskLog log, int task, Func<T> work)
    {
        log.Start(task);
        try
        {
            var value = work();
            log.End(task, OutcomeStatus.Succeeded);
            return value;
        }
        catch (Exception thrown)
        {
            NoteFailure(log, task, Classify(thrown));
            throw;
        }
    }

    private void NoteEnd(TaskLog log, int task, Task ended)
    {
        if (ended.IsCompletedSuccessfully)
        {
            log.End(task, OutcomeStatus.Succeeded);
            return;
        }

        NoteFailure(log, task, Classify(Thrown.By(ended)));
    }

    private void NoteFailure(TaskLog log, int task, OutcomeStatus status)
    {
        log.End(task, status);
        if (status == OutcomeStatus.Failed && !Plan[task].IsOptional)
        {
            _session.Stop?.Raise(task);
        }
    }

    /// <summary>A cancellation while nothing was canceled, an HTTP client's own timeout say, is a failure like any other.</summary>
    private OutcomeStatus Classify(Exception thrown)
        => thrown is OperationCanceledException && IsCanceled ? OutcomeStatus.Canceled : OutcomeStatus.Failed;

    private InvalidOperationException ReturnedNull(int task)
        => new($"The method of task '{Plan[task].Name}' returned null instead of a task. Return Task.CompletedTask or Task.FromResult(…), or make it async.");
}
