using System.ComponentModel;

namespace AgentFlow;

/// <summary>A run that was started without waiting for it: what <c>Start</c> returns, with one property a task.</summary>
/// <remarks>
/// Each task's property completes as soon as its task has come to an outcome: with its result, or with a <see cref="FlowException"/>
/// for that task where it has none. What nobody looks at counts as observed. What waits for it goes on in the thread pool, and never
/// holds up the run.
/// </remarks>
/// <typeparam name="TRun">The run of the workflow.</typeparam>
public abstract class FlowHandle<TRun>
    where TRun : FlowRun
{
    private readonly TRun _run;

    /// <summary>For generated code.</summary>
    /// <param name="run">A run that was made for <c>Start</c>.</param>
    /// <param name="plan">Ends with the run.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected FlowHandle(TRun run, Task plan)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(plan);
        _run = run;
        Completion = CompleteAsync(plan);
    }

    /// <summary>Completes with the run when every task has come to an outcome; it does not throw because of them.</summary>
    public Task<TRun> Completion { get; }

    /// <summary>
    /// Cancels the run, as the caller's token does: what runs is asked to end, and nothing more starts. It does not wait, may be called
    /// by anyone at any time, and does nothing the second time or after the end.
    /// </summary>
    /// <exception cref="AggregateException">Callbacks that tasks registered on their token threw. The run is canceled all the same.</exception>
    public void Cancel() => _run.CancelByHandle();

    /// <summary>For generated code: the end of a task that returns no value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task Ended(int task) => _run.PromiseOf<Nothing>(task);

    /// <summary>For generated code: the result of a task; of one that runs for items, the list of their results.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<T> Ended<T>(int task) => _run.PromiseOf<T>(task);

    private async Task<TRun> CompleteAsync(Task plan)
    {
        await plan.ConfigureAwait(false);
        return _run;
    }
}
