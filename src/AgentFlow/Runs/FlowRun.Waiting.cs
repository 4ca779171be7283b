using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AgentFlow;

// What generated code calls to wait for tasks and to ask whether others can start.
public abstract partial class FlowRun
{
    /// <summary>For generated code: the run is neither canceled nor stopped.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool CanStart() => !IsCanceled;

    /// <summary>For generated code: the run goes on, and what the task needs has succeeded; false too where the task is kept from an earlier run.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CanStart(int task) => _isPlain ? !_token.IsCancellationRequested : CanStartReady(task);

    /// <inheritdoc cref="CanStart(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool CanStart(int task, Task first) => first.IsCompletedSuccessfully ? CanStart(task) : LacksResult(task);

    /// <inheritdoc cref="CanStart(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool CanStart(int task, Task first, Task second)
        => first.IsCompletedSuccessfully && second.IsCompletedSuccessfully ? CanStart(task) : LacksResult(task);

    /// <inheritdoc cref="CanStart(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool CanStart(int task, Task first, Task second, Task third) => first.IsCompletedSuccessfully ? CanStart(task, second, third) : LacksResult(task);

    /// <inheritdoc cref="CanStart(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool CanStart(int task, Task first, Task second, Task third, Task fourth)
        => first.IsCompletedSuccessfully ? CanStart(task, second, third, fourth) : LacksResult(task);

    /// <inheritdoc cref="CanStart(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool CanStart(int task, ReadOnlySpan<Task> needed)
    {
        foreach (var dependency in needed)
        {
            if (!dependency.IsCompletedSuccessfully)
            {
                return LacksResult(task);
            }
        }

        return CanStart(task);
    }

    /// <summary>For generated code: waits until the task has ended, and never throws.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConfiguredTaskAwaitable WhenAll(Task first) => Quietly(first);

    /// <summary>For generated code: waits until the task has ended, and never throws.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConfiguredTaskAwaitable Settled(Task task) => Quietly(task);

    /// <summary>For generated code: waits until every task has ended, and never throws.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConfiguredTaskAwaitable WhenAll(Task first, Task second)
        => Quietly(HasEnded(first) ? second : HasEnded(second) ? first : Task.WhenAll([first, second]));

    /// <inheritdoc cref="WhenAll(Task, Task)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConfiguredTaskAwaitable WhenAll(Task first, Task second, Task third) => WhenAll([first, second, third]);

    /// <inheritdoc cref="WhenAll(Task, Task)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConfiguredTaskAwaitable WhenAll(Task first, Task second, Task third, Task fourth) => WhenAll([first, second, third, fourth]);

    /// <inheritdoc cref="WhenAll(Task, Task)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConfiguredTaskAwaitable WhenAll(ReadOnlySpan<Task> tasks) => Quietly(JoinAll(tasks));

    /// <summary>
    /// For generated code: waits until every task has ended, and never throws. Of those who wait so and go on because of one end, who began to
    /// wait first goes first.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConfiguredTaskAwaitable InTurn(ReadOnlySpan<Task> tasks) => Quietly(Turn.After(tasks));

    private bool CanStartReady(int task) => (CanStart() && KeptOutcome(task) is null && !IsLoser(task)) || NotStarting(task);

    private bool LacksResult(int task)
    {
        SettleFailures();
        return NotStarting(task);
    }

    private static Task JoinAll(ReadOnlySpan<Task> tasks)
    {
        foreach (var task in tasks)
        {
            if (!task.IsCompletedSuccessfully)
            {
                return JoinRest(tasks);
            }
        }

        return Task.CompletedTask;
    }

    // What has ended needs no join: the last one that goes on is awaited itself.
    private static Task JoinRest(ReadOnlySpan<Task> tasks)
    {
        Task? last = null;
        foreach (var task in tasks)
        {
            if (HasEnded(task))
            {
                continue;
            }

            if (last is not null)
            {
#if NET9_0_OR_GREATER
                return Task.WhenAll(tasks);
#else
                return Task.WhenAll(tasks.ToArray());
#endif
            }

            last = task;
        }

        return last ?? Task.CompletedTask;
    }

    /// <summary>A task that has failed is awaited no more, so that its exception is observed here.</summary>
    private static bool HasEnded(Task task)
    {
        if (task.IsFaulted)
        {
            _ = task.Exception;
        }

        return task.IsCompleted;
    }

    /// <summary>What a task threw stays in its slot and counts as observed.</summary>
    private static ConfiguredTaskAwaitable Quietly(Task task) => task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
