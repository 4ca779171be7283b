namespace AgentFlow;

/// <summary>
/// Runs the task once per element: of a task's result if the name is a task's method, otherwise of the workflow input of that name.
/// Over a task that itself runs once per element it goes element by element. The source is enumerated once.
/// </summary>
/// <param name="name">The method of a task, <c>nameof(ReadAsync)</c>, or the name of an input.</param>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ForEachAttribute(string name) : Attribute
{
    /// <summary>The method of the task, or the input, whose elements the parameter takes.</summary>
    public string Name { get; } = name;

    /// <summary>The input is an <c>IAsyncEnumerable&lt;T&gt;</c>, not an <c>IEnumerable&lt;T&gt;</c>. Default: false.</summary>
    public bool Stream { get; set; }
}
