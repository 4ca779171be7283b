using System.ComponentModel;

namespace AgentFlow;

// What generated code calls for a task that runs only under a condition, and for one that comes after such a task.
public abstract partial class FlowRun
{
    /// <summary>For generated code: asks whether a task that could start is to.</summary>
    /// <param name="task">The task.</param>
    /// <param name="condition">Its <see cref="PlannedTask.When"/>. What it throws makes the task fail.</param>
    /// <returns>Whether the task is to start; if not, what became of it is settled.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool When(int task, Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        TaskOutcome outcome;
        try
        {
            if (condition())
            {
                return true;
            }

            outcome = Outcome(task, OutcomeStatus.Skipped, SkippedByChoice(task));
        }
        catch (Exception thrown)
        {
            outcome = Settle(task, StatusOf(task, thrown), thrown);
        }

        Close(task, outcome);
        _session.Joins?.WillNotStart(task);
        return false;
    }

    /// <summary>For generated code: what a task only has to come after has succeeded, is optional, or was skipped by choice.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool SucceededOrExcused(int task, int dependency)
        => HasSucceeded(dependency) || Plan[dependency].IsOptional || IsByChoice(Outcome(dependency)) || NotStarting(task);

    private TaskError SkippedByChoice(int task)
    {
        string reason = $"Skipped, because '{Plan[task].When}' was false.";
        return new TaskError(Plan[task].Name, OutcomeStatus.Skipped, reason, exception: null, attempts: 0, causedBy: []) { IsExcused = true };
    }
}
