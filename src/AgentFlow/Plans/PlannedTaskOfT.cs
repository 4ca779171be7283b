using System.ComponentModel;

namespace AgentFlow;

/// <summary>For generated code: a task that returns a value.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlannedTask<T> : PlannedTask
{
    /// <summary>For generated code.</summary>
    public PlannedTask(string name)
        : base(name)
    {
    }

    internal override TaskOutcome CreateOutcome(in OutcomeFacts facts, Task? succeeded)
        => new TaskOutcome<T>(facts, succeeded is null ? default : ((Task<T>)succeeded).Result);
}
