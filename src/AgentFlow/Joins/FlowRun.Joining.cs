using System.ComponentModel;

namespace AgentFlow;

// What generated code calls for a task that does not wait for all of its dependencies.
public abstract partial class FlowRun
{
    /// <summary>For generated code: the join of a task.</summary>
    /// <returns>
    /// A task that succeeds when as many dependencies have succeeded as it needs, and is canceled as soon as they can no longer. Of a task that
    /// is kept from an earlier run it has ended: that one waits for nothing.
    /// </returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task JoinOf(int task) => IsKept(task) ? Task.CompletedTask : PendingJoinOf(task).Decided;

    /// <summary>For generated code: the result of the dependency that decided an <see cref="Join.Any"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Winner<T>(int join) => Value<T>(WinnerOf(join));

    /// <summary>For generated code: the outcome of the dependency that decided an <see cref="Join.Any"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TaskOutcome<T> WinnerOutcome<T>(int join) => Outcome<T>(WinnerOf(join));

    /// <inheritdoc cref="WinnerOutcome{T}(int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TaskOutcome WinnerOutcome(int join) => Outcome(WinnerOf(join));

    /// <summary>For generated code: a dependency as the join saw it; canceled where it had not ended when the join was decided.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TaskOutcome Joined(int join, int task) => HasSeen(join, task) ? Outcome(task) : NotEnded(join, task);

    /// <inheritdoc cref="Joined(int, int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TaskOutcome<T> Joined<T>(int join, int task) => (TaskOutcome<T>)Joined(join, task);

    /// <summary>For generated code: the results of those dependencies that had succeeded when the join was decided.</summary>
    /// <param name="join">The task whose join it was.</param>
    /// <param name="tasks">The dependencies, in the order of <see cref="PlannedTask.DependsOn"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IReadOnlyList<T> JoinedValues<T>(int join, ReadOnlySpan<int> tasks)
    {
        var values = new List<T>(tasks.Length);
        foreach (int task in tasks)
        {
            if (HasSeen(join, task) && HasSucceeded(task))
            {
                values.Add(Value<T>(task));
            }
        }

        return values.AsReadOnly();
    }

    /// <summary>For generated code: dependencies as the join saw them.</summary>
    /// <param name="join">The task whose join it was.</param>
    /// <param name="tasks">The dependencies, in the order of <see cref="PlannedTask.DependsOn"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IReadOnlyList<TaskOutcome<T>> JoinedOutcomes<T>(int join, ReadOnlySpan<int> tasks)
    {
        var outcomes = new TaskOutcome<T>[tasks.Length];
        for (int i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = Joined<T>(join, tasks[i]);
        }

        return Array.AsReadOnly(outcomes);
    }

    internal JoinTable Joins => _session.Joins ?? throw new InvalidOperationException($"The plan of '{Plan.Name}' has no join.");

    private PendingJoin PendingJoinOf(int task) => Joins[task] ?? throw new InvalidOperationException($"'{Plan[task].Name}' has no join.");

    private int WinnerOf(int join) => PendingJoinOf(join).Winner is var position and >= 0
        ? Plan.DependenciesOf(join)[position].Task
        : throw new InvalidOperationException($"Nothing that '{Plan[join].Name}' waits for has succeeded.");

    private bool HasSeen(int join, int task) => Plan.PositionOf(task, join) is var position and >= 0
        ? PendingJoinOf(join).HasSeen(position)
        : throw new InvalidOperationException($"'{Plan[join].Name}' does not depend on '{Plan[task].Name}'.");

    private TaskOutcome NotEnded(int join, int task)
    {
        string name = Plan[task].Name;
        string reason = $"'{name}' had not ended when the join of '{Plan[join].Name}' was decided.";
        var error = new TaskError(name, OutcomeStatus.Canceled, reason, new OperationCanceledException(reason), attempts: 0, causedBy: []);
        return Plan[task].CreateOutcome(new OutcomeFacts { TaskName = name, Status = OutcomeStatus.Canceled, Error = error }, succeeded: null);
    }
}
