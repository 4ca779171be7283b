namespace AgentFlow;

/// <summary>Reads what a task threw, which also counts as observing it.</summary>
internal static class Thrown
{
    /// <summary>The exception of a task that faulted or was canceled; an aggregate only of several.</summary>
    public static Exception By(Task ended)
    {
        if (ended.Exception is { } several)
        {
            return several.InnerExceptions.Count == 1 ? several.InnerExceptions[0] : several;
        }

        try
        {
            ended.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException canceled)
        {
            return canceled;
        }

        throw new InvalidOperationException("The task succeeded; it threw nothing.");
    }
}
