namespace AgentFlow;

/// <summary>Which tasks follow which element by element, and which have one source.</summary>
internal static class ItemChains
{
    /// <summary>For each task, those that run once per element of it, where it runs once per element itself.</summary>
    public static int[][] Followers(PlannedTask[] tasks, Dictionary<string, int> indexes)
    {
        var followers = new List<int>?[tasks.Length];
        for (int task = 0; task < tasks.Length; task++)
        {
            if (tasks[task].ForEach is { } name && indexes.TryGetValue(name, out int source) && tasks[source].ForEach is not null)
            {
                (followers[source] ??= []).Add(task);
            }
        }

        return Array.ConvertAll(followers, found => found?.ToArray() ?? []);
    }

    /// <summary>For each task, all that run for the elements of the same input or result, where they are several and none follows item by item.</summary>
    public static int[][] Sharers(PlannedTask[] tasks, Dictionary<string, int> indexes)
    {
        var sharers = new int[tasks.Length][];
        Array.Fill(sharers, []);
        var all = Enumerable.Range(0, tasks.Length);
        foreach (var source in all.Where(task => HasWholeSource(tasks, indexes, task)).GroupBy(task => tasks[task].ForEach).Where(source => source.Skip(1).Any()))
        {
            int[] ofSource = [.. source];
            Array.ForEach(ofSource, task => sharers[task] = ofSource);
        }

        return sharers;
    }

    private static bool HasWholeSource(PlannedTask[] tasks, Dictionary<string, int> indexes, int task)
        => tasks[task].ForEach is { } name && !(indexes.TryGetValue(name, out int source) && tasks[source].ForEach is not null);
}
