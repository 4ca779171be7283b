namespace AgentFlow;

/// <summary>
/// Marks a method of a partial type as a task of a workflow: the type gets a <c>RunAsync</c> that runs its tasks,
/// independent ones together.
/// </summary>
/// <remarks>The method returns <c>Task&lt;T&gt;</c>, <c>ValueTask&lt;T&gt;</c>, <c>Task</c>, <c>ValueTask</c>, a value or nothing.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AgentTaskAttribute : Attribute
{
    /// <summary>
    /// The methods that must have ended before this one starts, by name: <c>[nameof(CheckBillingAsync)]</c>.
    /// What a parameter takes from another task need not be named here. Default: none.
    /// </summary>
    public string[] DependsOn { get; set; } = [];

    /// <summary>A failure of this task does not make the run incomplete. Default: false.</summary>
    public bool Optional { get; set; }
}
