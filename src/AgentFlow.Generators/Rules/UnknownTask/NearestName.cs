using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Finds the task that a misspelt name most likely means.</summary>
internal static class NearestName
{
    /// <summary>The method name of the nearest task, or null where none is near; of several, the one declared first.</summary>
    public static string? Of(string name, IEnumerable<TaskModel> tasks)
    {
        if (name.Length == 0)
            return null;

        // One slip in three letters is still the same word.
        var limit = Math.Max(1, name.Length / 3);
        string? nearest = null;
        foreach (var task in tasks)
        {
            // The task name is a likely slip for the method's name: Draft for DraftAsync.
            var distance = Math.Min(Distance(name, task.MethodName), Distance(name, task.Name));
            if (nearest is null ? distance > limit : distance >= limit)
                continue;
            limit = distance;
            nearest = task.MethodName;
        }

        return nearest;
    }

    /// <summary>Levenshtein's distance; letters that differ in case only are the same.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < right.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, 1 + Math.Min(row[j], row[j + 1]));
            }
        }

        return row[right.Length];
    }
}
