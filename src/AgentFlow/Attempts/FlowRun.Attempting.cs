using System.ComponentModel;

namespace AgentFlow;

// What generated code calls to run a task that has policies.
public abstract partial class FlowRun
{
    /// <summary>For generated code: runs a task under its policies.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> Attempt<T>(int task, Func<TaskAttempt, Task<T>> work, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => Keep(task, AttemptAsync(task, work, judge: null, inputs));

    /// <summary>For generated code: runs a task under its policies and judges its result.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> Attempt<T>(int task, Func<TaskAttempt, Task<T>> work, Func<T, bool> validate, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => Keep(task, AttemptAsync(task, work, value => validate(value) ? null : $"'{Plan[task].Validate}' rejected it.", inputs));

    /// <inheritdoc cref="Attempt{T}(int, Func{TaskAttempt, Task{T}}, Func{T, bool}, Func{KeyValuePair{string, object}[]})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> Attempt<T>(int task, Func<TaskAttempt, Task<T>> work, Func<T, string?> validate, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => Keep(task, AttemptAsync(task, work, validate, inputs));

    /// <summary>For generated code: runs a task without a value under its policies.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task Attempt(int task, Func<TaskAttempt, Task> work, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => Keep(task, AttemptAsync<Nothing>(task, attempt => WithNothing(task, work(attempt)), judge: null, inputs));

    /// <summary>Puts the task into its slot, unless it has ended already: then its outcome is there.</summary>
    private TTask Keep<TTask>(int task, TTask started)
        where TTask : Task
    {
        Interlocked.CompareExchange(ref _slots[task].Content, started, null);
        return started;
    }

    internal async Task<Nothing> WithNothing(int task, Task? work)
    {
        await (work ?? Task.FromException(ReturnedNull(task))).ConfigureAwait(false);
        return default;
    }

    private async Task<T> AttemptAsync<T>(int task, Func<TaskAttempt, Task<T>> work, Func<T, string?>? judge, Func<KeyValuePair<string, object?>[]>? inputs)
    {
        Events?.Ready(task);
        if (await ApproveAsync(task, inputs).ConfigureAwait(false) is { } unapproved)
        {
            Close(task, unapproved);
            throw new OperationCanceledException();
        }

        using var attempts = new Attempts<T>(this, task, item: null, work, judge);
        var result = await attempts.RunAsync().ConfigureAwait(false);
        Log?.End(task);
        Close(task, OutcomeOf(task, result), attempts.TakePermit());
        if (result.Status == OutcomeStatus.Succeeded)
        {
            return result.Value!;
        }

        // The slot tells what became of it; this one only has to end without success.
        throw new OperationCanceledException();
    }

    private TaskOutcome OutcomeOf<T>(int task, in AttemptResult<T> result)
    {
        var planned = Plan[task];
        var error = result.Exception is { } thrown ? ErrorOf(task, result.Status, thrown, result.Attempts) : null;
        var facts = FactsOf(task, result.Status, error) with { Attempts = result.Attempts, Summary = result.Summary };
        return planned is PlannedTask<T> ? new TaskOutcome<T>(facts, result.Value) : planned.CreateOutcome(facts, succeeded: null);
    }
}
