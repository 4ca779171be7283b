namespace AgentFlow;

/// <summary>Which tasks follow which element by element.</summary>
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
}
