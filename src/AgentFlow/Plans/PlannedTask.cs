using System.ComponentModel;

namespace AgentFlow;

/// <summary>A task of a <see cref="FlowPlan"/>.</summary>
public class PlannedTask
{
    /// <summary>For generated code: a task that returns no value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PlannedTask(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The task name.</summary>
    public string Name { get; }

    /// <summary>The phase that it belongs to, from 1; it is one more than the latest phase of its dependencies.</summary>
    public int Phase { get; init; } = 1;

    /// <summary>The tasks that must have ended before it starts, by task name.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Those of <see cref="DependsOn"/> that need not have succeeded: it runs whatever became of them.</summary>
    public IReadOnlyList<string> Tolerates { get; init; } = [];

    /// <summary>Its failure does not make the run incomplete.</summary>
    public bool IsOptional { get; init; }

    /// <summary>For generated code: it takes an <see cref="AgentTaskContext"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TakesContext { get; init; }

    /// <summary>Its name, and what it waits for: <c>Review &lt;- Draft, Check</c>.</summary>
    public override string ToString() => DependsOn.Count == 0 ? Name : $"{Name} <- {string.Join(", ", DependsOn)}";

    internal virtual TaskOutcome CreateOutcome(in OutcomeFacts facts, Task? succeeded) => new(facts);
}
