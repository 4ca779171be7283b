namespace AgentFlow;

/// <summary>Finds the chain of tasks that determined the length of a run, from the times that were recorded.</summary>
internal static class LongestChain
{
    public static IReadOnlyList<string> Of(FlowPlan plan, IReadOnlyList<TaskReport> tasks)
    {
        var chain = new List<string>();
        for (var last = LastToEnd(tasks, Enumerable.Range(0, tasks.Count)); last is { } task; last = LastToEnd(tasks, WaitedFor(plan, tasks, task)))
        {
            chain.Add(tasks[task].Name);
        }

        chain.Reverse();
        return chain.AsReadOnly();
    }

    /// <summary>What a task waited for: through a dependency that never started, what that one waited for.</summary>
    public static SortedSet<int> WaitedFor(FlowPlan plan, IReadOnlyList<TaskReport> tasks, int task)
    {
        var found = new SortedSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([task]);
        while (open.TryPop(out int next))
        {
            foreach (var dependency in plan.DependenciesOf(next))
            {
                if (tasks[dependency.Task].EndedAfter is not null)
                {
                    found.Add(dependency.Task);
                }
                else if (seen.Add(dependency.Task))
                {
                    open.Push(dependency.Task);
                }
            }
        }

        return found;
    }

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
