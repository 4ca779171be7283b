namespace AgentFlow;

/// <summary>Binds a parameter to the result of a task, whatever the parameter's name; the task becomes a dependency.</summary>
/// <param name="name">The method of that task: <c>nameof(CheckBillingAsync)</c>.</param>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class FromTaskAttribute(string name) : Attribute
{
    /// <summary>The method of the task whose result the parameter takes.</summary>
    public string Name { get; } = name;
}
