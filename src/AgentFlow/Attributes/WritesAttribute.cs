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
    /// A run that the task starts borrows the lock, one task at a time.
    /// </summary>
    /// <remarks>
    /// Where tasks that hold different locks start runs that need each other's, the last one to wait fails with an
    /// <see cref="InvalidOperationException"/> that names them all, since they would all wait for ever.
    /// </remarks>
    public bool Exclusive { get; set; }
}
