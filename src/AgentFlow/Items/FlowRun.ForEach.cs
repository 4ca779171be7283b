using System.ComponentModel;

namespace AgentFlow;

// What generated code calls to run a task once per element of a sequence or a stream.
public abstract partial class FlowRun
{
    /// <summary>For generated code: runs a task that returns a value for each element.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEach<T, TResult>(
        int task, IEnumerable<T> source, Func<T, TaskAttempt, Task<TResult>> work, Func<T, bool>? when = null, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new SequenceSource<T>(source), work, judge: null, when, inputs);

    /// <summary>For generated code: runs a task that returns a value for each element, and judges the values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEach<T, TResult>(
        int task,
        IEnumerable<T> source,
        Func<T, TaskAttempt, Task<TResult>> work,
        Func<T, TResult, bool> validate,
        Func<T, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new SequenceSource<T>(source), work, Judge(task, validate), when, inputs);

    /// <inheritdoc cref="ForEach{T, TResult}(int, IEnumerable{T}, Func{T, TaskAttempt, Task{TResult}}, Func{T, TResult, bool}, Func{T, bool}, Func{KeyValuePair{string, object}[]})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEach<T, TResult>(
        int task,
        IEnumerable<T> source,
        Func<T, TaskAttempt, Task<TResult>> work,
        Func<T, TResult, string?> validate,
        Func<T, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new SequenceSource<T>(source), work, validate, when, inputs);

    /// <summary>For generated code: runs a task without a value for each element.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task ForEach<T>(
        int task, IEnumerable<T> source, Func<T, TaskAttempt, Task> work, Func<T, bool>? when = null, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new SequenceSource<T>(source), work, when, inputs);

    /// <summary>For generated code: runs a task that returns a value for each element of a stream.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEach<T, TResult>(
        int task, IAsyncEnumerable<T> source, Func<T, TaskAttempt, Task<TResult>> work, Func<T, bool>? when = null, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new StreamSource<T>(source), work, judge: null, when, inputs);

    /// <summary>For generated code: runs a task that returns a value for each element of a stream, and judges the values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEach<T, TResult>(
        int task,
        IAsyncEnumerable<T> source,
        Func<T, TaskAttempt, Task<TResult>> work,
        Func<T, TResult, bool> validate,
        Func<T, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new StreamSource<T>(source), work, Judge(task, validate), when, inputs);

    /// <inheritdoc cref="ForEach{T, TResult}(int, IAsyncEnumerable{T}, Func{T, TaskAttempt, Task{TResult}}, Func{T, TResult, bool}, Func{T, bool}, Func{KeyValuePair{string, object}[]})"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<IReadOnlyList<TResult>> ForEach<T, TResult>(
        int task,
        IAsyncEnumerable<T> source,
        Func<T, TaskAttempt, Task<TResult>> work,
        Func<T, TResult, string?> validate,
        Func<T, bool>? when = null,
        Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new StreamSource<T>(source), work, validate, when, inputs);

    /// <summary>For generated code: runs a task without a value for each element of a stream.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task ForEach<T>(
        int task, IAsyncEnumerable<T> source, Func<T, TaskAttempt, Task> work, Func<T, bool>? when = null, Func<KeyValuePair<string, object?>[]>? inputs = null)
        => ForEach(task, new StreamSource<T>(source), work, when, inputs);
}
