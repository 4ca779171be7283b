namespace AgentFlow;

/// <summary>Names something outside the workflow (a file, a table, a queue) that the task reads, for the analyzers.</summary>
/// <param name="resource">Its name; tasks that give the same name mean the same thing.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ReadsAttribute(string resource) : Attribute
{
    /// <summary>The name of the resource.</summary>
    public string Resource { get; } = resource;
}
