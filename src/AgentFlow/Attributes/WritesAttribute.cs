namespace AgentFlow;

/// <summary>Names something outside the workflow (a file, a table, a queue) that the task writes.</summary>
/// <param name="resource">Its name; tasks that give the same name mean the same thing.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class WritesAttribute(string resource) : Attribute
{
    /// <summary>The name of the resource.</summary>
    public string Resource { get; } = resource;

    /// <summary>
    /// The task holds a lock while it runs, process-wide by the resource's name, so that two such writers never overlap. Default: false.
    /// </summary>
    public bool Exclusive { get; set; }
}
