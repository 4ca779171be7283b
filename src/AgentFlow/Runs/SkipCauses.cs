using System.Collections.ObjectModel;

namespace AgentFlow;

/// <summary>What a skip goes back to, through skipped tasks between them: tasks that failed, were refused or were skipped by choice.</summary>
internal static class SkipCauses
{
    /// <summary>The names of those tasks, in order of declaration, each once; none where nothing of the kind led here.</summary>
    public static IReadOnlyList<string> Of(FlowRun run, int task)
    {
        if (run.Plan[task].Join != Join.All)
        {
            return Sorted(run, JoinCauses.Of(run, run.FindJoin(task)));
        }

        // One that was skipped by choice excuses itself from coming first; it is a cause only where nothing else was in the way.
        var causes = OfAll(run, task, byChoice: false);
        return causes.Count == 0 && !run.IsCanceledFor(task) ? OfAll(run, task, byChoice: true) : causes;
    }

    /// <summary>What the outcome of a dependency contributes; nothing where it succeeded or was canceled.</summary>
    public static IReadOnlyList<string> In(TaskOutcome outcome) => outcome.Status switch
    {
        OutcomeStatus.Failed or OutcomeStatus.TimedOut or OutcomeStatus.Rejected => [outcome.TaskName],
        OutcomeStatus.Skipped => outcome.Error!.CausedBy is { Count: > 0 } causes ? causes : [outcome.TaskName],
        _ => [],
    };

    /// <summary><c>Skipped, because 'A' failed: the reason</c>, or of several <c>Skipped, because 'A' and 'B' failed</c>.</summary>
    public static string Describe(FlowRun run, IReadOnlyList<string> causes)
    {
        string reason = causes.Count == 1 ? $": {ErrorOf(run, causes[0]).Message}" : ".";
        return $"Skipped, because {Words(run, causes)}{reason}";
    }

    /// <summary><c>'A' timed out</c>, <c>'A' and 'B' failed</c>.</summary>
    public static string Words(FlowRun run, IReadOnlyList<string> causes)
    {
        bool anySkipped = causes.Any(cause => ErrorOf(run, cause).Kind == OutcomeStatus.Skipped);
        string verb = causes.Count == 1 ? OutcomeWords.Past(ErrorOf(run, causes[0]).Kind) : anySkipped ? "gave no result" : "failed";
        return $"{Quote(causes)} {verb}";
    }

    private static IReadOnlyList<string> OfAll(FlowRun run, int task, bool byChoice)
    {
        IReadOnlyList<string> causes = [];
        List<string>? several = null;
        foreach (var dependency in run.Plan.DependenciesOf(task))
        {
            if (!dependency.IsRequired || run.GoesOn(dependency.Task, to: task))
            {
                continue;
            }

            var outcome = run.Outcome(dependency.Task);
            var found = byChoice || outcome.Error is not { IsByChoice: true } ? In(outcome) : [];
            if (causes.Count == 0)
            {
                causes = found;
            }
            else if (found.Count > 0 && !ReferenceEquals(found, causes))
            {
                several ??= [.. causes];
                several.AddRange(found);
            }
        }

        return several is null ? causes : Sorted(run, several);
    }

    private static ReadOnlyCollection<string> Sorted(FlowRun run, IEnumerable<string> causes)
        => Array.AsReadOnly(new SortedSet<int>(causes.Select(run.Plan.IndexOf)).Select(index => run.Plan[index].Name).ToArray());

    private static TaskError ErrorOf(FlowRun run, string task) => run.Outcome(run.Plan.IndexOf(task)).Error!;

    /// <summary><c>'A', 'B' and 'C'</c>.</summary>
    private static string Quote(IReadOnlyList<string> names) => names.Count == 1
        ? $"'{names[0]}'"
        : $"{string.Join(", ", names.Take(names.Count - 1).Select(name => $"'{name}'"))} and '{names[^1]}'";
}
