namespace AgentFlow;

/// <summary>The task that stands for one that was not started: canceled, and shared by all runs.</summary>
internal static class NotStarted
{
    public static readonly Task Task = Task.FromCanceled(new CancellationToken(canceled: true));
}

/// <inheritdoc cref="NotStarted"/>
internal static class NotStarted<T>
{
    public static readonly Task<T> Task = System.Threading.Tasks.Task.FromCanceled<T>(new CancellationToken(canceled: true));
}
