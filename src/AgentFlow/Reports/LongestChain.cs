namespace AgentFlow;

/// <summary>Finds the chain of tasks that determined the length of a run, from the times that were recorded.</summary>
internal static class LongestChain
{
    public static IReadOnlyList<string> Of(FlowPlan plan, IReadOnlyList<TaskReport> tasks)
    {
        var chain = new List<string>();
        for (var last = LastToEnd(tasks, Enumerable.Range(0, tasks.Count)); last is { } task; last = LastToEnd(tasks, DependenciesOf(plan, task)))
        {
            chain.Add(tasks[task].Name);
        }

        chain.Reverse();
        return chain.AsReadOnly();
    }

    private static IEnumerable<int> DependenciesOf(FlowPlan plan, int task)
        => plan.DependenciesOf(task).ToArray().Select(dependency => dependency.Task).Order();

    /// <summary>Of those that ended at the same moment, the first.</summary>
    private static int? LastToEnd(IReadOnlyList<TaskReport> tasks, IEnumerable<int> candidates)
    {
        int? last = null;
        foreach (int task in candidates)
        {
            if (tasks[task].EndedAfter is { } end && (last is null || end > tasks[last.Value].EndedAfter))
            {
                last = task;
            }
        }

        return last;
    }
}
