using System.ComponentModel;

namespace AgentFlow;

// What generated code asks of a resumed run.
public abstract partial class FlowRun
{
    /// <summary>For generated code: the task as it was in the run that this one resumes; null where it runs now.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task? Kept(int task) => IsKept(task) ? Task.CompletedTask : null;

    /// <inheritdoc cref="Kept(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T>? Kept<T>(int task) => IsKept(task) ? Task.FromResult(Outcome<T>(task).Value) : null;

    private bool IsKept(int task) => _session.Kept is { } kept && kept.Contains(task);
}
