using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Finds what a misspelt name most likely means.</summary>
internal static class NearestName
{
    private const string Suffix = "Async";

    /// <summary>The method name of the nearest task, or null where none is near; of several, the one declared first.</summary>
    /// <remarks>The task name is a likely slip for the method's name: Draft for DraftAsync, or DraftAsync for Draft.</remarks>
    public static string? Of(string name, IEnumerable<TaskModel> tasks) => Of(name, tasks.Select(task => (task.MethodName, task.Name)));

    /// <summary>The nearest name, where a thing may be called in either way; null where none is near; of several, the first.</summary>
    public static string? Of(string name, IEnumerable<(string Name, string Other)> things)
    {
        if (name.Length == 0)
            return null;

        // One slip in three letters is still the same word.
        var limit = Math.Max(1, name.Length / 3);
        var other = name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
        string? nearest = null;
        foreach (var thing in things)
        {
            if (!SharesLetter(other, thing.Other))
                continue;
            var distance = Math.Min(Distance(name, thing.Name), Distance(other, thing.Other));
            if (nearest is null ? distance > limit : distance >= limit)
                continue;
            limit = distance;
            nearest = thing.Name;
        }

        return nearest;
    }

    // One slip makes X of A, and Step1 of Step2; only the latter is likely.
    private static bool SharesLetter(string left, string right)
        => left.Any(letter => char.IsLetter(letter) && right.Any(other => char.ToUpperInvariant(letter) == char.ToUpperInvariant(other)));

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
