namespace AgentFlow;

/// <summary>The task that stands for one that was not started: canceled, and shared by all runs.</summary>
internal static class NotStartedTask
{
    public static readonly Task Instance = Task.FromCanceled(new CancellationToken(canceled: true));
}

/// <inheritdoc cref="NotStartedTask"/>
internal static class NotStartedTask<T>
{
    public static readonly Task<T> Instance = Task.FromCanceled<T>(new CancellationToken(canceled: true));
}
