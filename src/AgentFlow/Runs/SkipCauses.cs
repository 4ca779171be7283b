namespace AgentFlow;

/// <summary>The failures that a skip goes back to, through skipped tasks between them.</summary>
internal static class SkipCauses
{
    /// <summary>The names of the tasks that failed, in order of declaration, each once; none where no failure led here.</summary>
    public static IReadOnlyList<string> Of(FlowRun run, int task)
    {
        IReadOnlyList<string> causes = [];
        SortedSet<int>? several = null;
        foreach (var dependency in run.Plan.DependenciesOf(task))
        {
            if (!dependency.IsRequired)
            {
                continue;
            }

            var found = CausesIn(run.Outcome(dependency.Task));
            if (causes.Count == 0)
            {
                causes = found;
            }
            else if (found.Count > 0 && !ReferenceEquals(found, causes))
            {
                several ??= new SortedSet<int>(causes.Select(run.Plan.IndexOf));
                several.UnionWith(found.Select(run.Plan.IndexOf));
            }
        }

        return several is null ? causes : Array.AsReadOnly(several.Select(index => run.Plan[index].Name).ToArray());
    }

    /// <summary><c>Skipped, because 'A' failed: the reason</c>, or of several <c>Skipped, because 'A' and 'B' failed</c>.</summary>
    public static string Describe(FlowRun run, IReadOnlyList<string> causes)
    {
        if (causes.Count > 1)
        {
            return $"Skipped, because {Quote(causes)} failed.";
        }

        var cause = run.Outcome(run.Plan.IndexOf(causes[0])).Error!;
        return $"Skipped, because '{causes[0]}' {OutcomeWords.Past(cause.Kind)}: {cause.Message}";
    }

    /// <summary><c>'A', 'B' and 'C'</c>.</summary>
    public static string Quote(IReadOnlyList<string> names) => names.Count == 1
        ? $"'{names[0]}'"
        : $"{string.Join(", ", names.Take(names.Count - 1).Select(name => $"'{name}'"))} and '{names[^1]}'";

    private static IReadOnlyList<string> CausesIn(TaskOutcome outcome) => outcome.Status switch
    {
        OutcomeStatus.Failed or OutcomeStatus.TimedOut or OutcomeStatus.Rejected => [outcome.TaskName],
        OutcomeStatus.Skipped => outcome.Error!.CausedBy,
        _ => [],
    };
}
