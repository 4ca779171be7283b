namespace AgentFlow.Tests.Items;

/// <summary>Plans with one task that runs once per element, and runs of it.</summary>
internal static class ItemPlans
{
    public static PlannedForEach<string> Summarize { get; } = new("Summarize") { ForEach = "documents" };

    public static FlowPlan Of(params PlannedTask[] tasks) => Of(OnFailure.Continue, tasks);

    public static FlowPlan Of(OnFailure onFailure, params PlannedTask[] tasks) => new("Work", Schedule.Eager, onFailure, tasks);

    /// <summary>Waits for tasks of a run, whatever becomes of them, and ends it.</summary>
    public static async Task EndAsync(this FlowRun run, params Task[] tasks)
    {
        await run.WhenAll(tasks);
        run.End(0);
    }

    /// <summary>What became of each item, in a word each.</summary>
    public static string Statuses<T>(this IEnumerable<TaskOutcome<T>> items) => string.Join(" ", items.Select(item => item.Status));

    /// <summary>Waits until the token is canceled, and is canceled with it.</summary>
    public static Task UntilCanceledAsync(CancellationToken token)
    {
        var end = new TaskCompletionSource();
        token.Register(() => end.TrySetCanceled(token));
        return end.Task;
    }
}
