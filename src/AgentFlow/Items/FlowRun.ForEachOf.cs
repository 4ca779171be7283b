using System.ComponentModel;

namespace AgentFlow;

// What generated code calls to run a task item by item after another one, and to take what came of it.
public abstract partial class FlowRun
{
    /// <summary>For generated code: runs a task for each value that the items of another task have.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEachOf<T, TResult>(
        int task,
        int source,
        Task sourceEnd,
        Func<T, TaskAttempt, Task<TResult>> work,
        Func<T, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new ValueChain<T>(source, sourceEnd), work, judge: null, when, inputs);

    /// <summary>For generated code: runs a task for each value that the items of another task have, and judges the values that it returns.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEachOf<T, TResult>(
        int task,
        int source,
        Task sourceEnd,
        Func<T, TaskAttempt, Task<TResult>> work,
        Func<T, TResult, bool> validate,
        Func<T, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new ValueChain<T>(source, sourceEnd), work, Judge(task, validate), when, inputs);

    /// <inheritdoc cref="ForEachOf{T, TResult}(int, int, Task, Func{T, TaskAttempt, Task{TResult}}, Func{T, TResult, bool}, Func{T, bool}, Func{KeyValuePair{string, object}[]})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEachOf<T, TResult>(
        int task,
        int source,
        Task sourceEnd,
        Func<T, TaskAttempt, Task<TResult>> work,
        Func<T, TResult, string?> validate,
        Func<T, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new ValueChain<T>(source, sourceEnd), work, validate, when, inputs);

    /// <summary>For generated code: runs a task without a value for each value that the items of another task have.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task ForEachOf<T>(
        int task, int source, Task sourceEnd, Func<T, TaskAttempt, Task> work, Func<T, bool>? when = null, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new ValueChain<T>(source, sourceEnd), work, when, inputs);

    /// <summary>For generated code: runs a task for each item of another task, whatever became of it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEachOfOutcomes<T, TResult>(
        int task,
        int source,
        Task sourceEnd,
        Func<TaskOutcome<T>, TaskAttempt, Task<TResult>> work,
        Func<TaskOutcome<T>, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new OutcomeChain<T>(source, sourceEnd), work, judge: null, when, inputs);

    /// <summary>For generated code: runs a task for each item of another task, whatever became of it, and judges the values that it returns.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEachOfOutcomes<T, TResult>(
        int task,
        int source,
        Task sourceEnd,
        Func<TaskOutcome<T>, TaskAttempt, Task<TResult>> work,
        Func<TaskOutcome<T>, TResult, bool> validate,
        Func<TaskOutcome<T>, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new OutcomeChain<T>(source, sourceEnd), work, Judge(task, validate), when, inputs);

    /// <inheritdoc cref="ForEachOfOutcomes{T, TResult}(int, int, Task, Func{TaskOutcome{T}, TaskAttempt, Task{TResult}}, Func{TaskOutcome{T}, TResult, bool}, Func{TaskOutcome{T}, bool}, Func{KeyValuePair{string, object}[]})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEachOfOutcomes<T, TResult>(
        int task,
        int source,
        Task sourceEnd,
        Func<TaskOutcome<T>, TaskAttempt, Task<TResult>> work,
        Func<TaskOutcome<T>, TResult, string?> validate,
        Func<TaskOutcome<T>, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new OutcomeChain<T>(source, sourceEnd), work, validate, when, inputs);

    /// <summary>For generated code: runs a task without a value for each item of another task, whatever became of it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task ForEachOfOutcomes<T>(
        int task,
        int source,
        Task sourceEnd,
        Func<TaskOutcome<T>, TaskAttempt, Task> work,
        Func<TaskOutcome<T>, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new OutcomeChain<T>(source, sourceEnd), work, when, inputs);

    /// <summary>For generated code: what became of a task that runs once per element.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ForEachOutcome<T> ForEachOutcome<T>(int task) => (ForEachOutcome<T>)Outcome(task);

    /// <inheritdoc cref="ForEachOutcome{T}(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ForEachOutcome ForEachOutcome(int task) => (ForEachOutcome)Outcome(task);

    /// <summary>For generated code: the results that there are of a task that runs once per element.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IReadOnlyList<T> ValuesThereAre<T>(int task) => ForEachOutcome<T>(task).Values;
}
