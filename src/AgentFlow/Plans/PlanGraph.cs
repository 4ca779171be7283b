namespace AgentFlow;

/// <summary>An edge of the plan.</summary>
/// <param name="Task">The task waited for.</param>
/// <param name="IsRequired">It must have succeeded.</param>
/// <param name="IsOrderAlone">The task only comes after it, and takes nothing of it.</param>
internal readonly record struct Dependency(int Task, bool IsRequired, bool IsOrderAlone);

/// <summary>Turns the names of a plan into indexes; linear in tasks and edges.</summary>
internal static class PlanGraph
{
    public static Dictionary<string, int> Index(PlannedTask[] tasks)
    {
        var indexes = new Dictionary<string, int>(tasks.Length, StringComparer.Ordinal);
        for (int i = 0; i < tasks.Length; i++)
        {
            if (!indexes.TryAdd(tasks[i].Name, i))
            {
                throw new ArgumentException($"Two tasks are called '{tasks[i].Name}'. A task name is unique in its plan.", nameof(tasks));
            }
        }

        return indexes;
    }

    public static Dependency[][] Resolve(PlannedTask[] tasks, Dictionary<string, int> indexes)
        => Array.ConvertAll(tasks, task =>
        {
            var edges = new Dependency[task.DependsOn.Count];
            var tolerated = task.Tolerates.ToHashSet(StringComparer.Ordinal);
            var orders = task.OrderedAfter.ToHashSet(StringComparer.Ordinal);
            for (int i = 0; i < edges.Length; i++)
            {
                string name = task.DependsOn[i];
                if (!indexes.TryGetValue(name, out int dependency) || tasks[dependency].Phase >= task.Phase)
                {
                    throw new ArgumentException($"'{task.Name}' depends on '{name}', which is no task of an earlier phase.", nameof(tasks));
                }

                edges[i] = new Dependency(dependency, IsRequired: !tolerated.Contains(name), IsOrderAlone: orders.Contains(name));
            }

            return edges;
        });

    public static int[][] GroupByPhase(PlannedTask[] tasks)
    {
        int count = tasks.Length == 0 ? 0 : tasks.Max(task => task.Phase);
        var phases = new List<int>[count];
        for (int i = 0; i < tasks.Length; i++)
        {
            if (tasks[i].Phase < 1)
            {
                throw new ArgumentException($"'{tasks[i].Name}' is in phase {tasks[i].Phase}; phases count from 1.", nameof(tasks));
            }

            (phases[tasks[i].Phase - 1] ??= []).Add(i);
        }

        return Array.ConvertAll(phases, phase => phase?.ToArray() ?? []);
    }
}
