namespace AgentFlow.Tests.Pools;

/// <summary>Plans of tasks that need permits, and what tests do with the permits.</summary>
internal static class PermitPlan
{
    public static PlannedTask Task(string name, string? agent = null, params string[] exclusive)
        => new PlannedTask<int>(name) { Agent = agent, Exclusive = exclusive };

    public static FlowPlan Of(params PlannedTask[] tasks) => new("Work", Schedule.Phased, OnFailure.Continue, tasks);

    public static FlowPlan Pool(string name, int instances, int tasks) => new(
        "Work",
        Schedule.Phased,
        OnFailure.Continue,
        [.. Enumerable.Range(0, tasks).Select(task => Task($"T{task}", name))])
    {
        Pools = [new PlannedPool(name, instances)],
    };

    public static PermitDesk Desk(this FlowPlan plan, FlowOptions? options = null) => PermitDesk.For(plan, options)!;

    /// <summary>A permit that is free: asking ends at once.</summary>
    public static Permit Take(this PermitDesk desk, int task = 0)
    {
        var asked = desk.AcquireAsync(task, CancellationToken.None);
        Assert.True(asked.IsCompletedSuccessfully);
        return asked.Result;
    }

    public static Task<Permit> Ask(this PermitDesk desk, int task = 0, CancellationToken cancellationToken = default)
        => desk.AcquireAsync(task, cancellationToken).AsTask();
}
