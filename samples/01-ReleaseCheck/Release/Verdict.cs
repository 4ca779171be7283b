using AgentFlow;

namespace ReleaseCheck;

/// <summary>Whether a repository is ready for a release; the number of each is the program's exit code.</summary>
internal enum Readiness
{
    Ready = 0,

    /// <summary>Everything was checked, and there is something to mend.</summary>
    Findings = 1,

    /// <summary>Something could not be checked, whatever the rest came to.</summary>
    Unchecked = 2,
}

/// <summary>What the outcomes of all tasks come to, failed ones among them.</summary>
internal sealed class Verdict
{
    public Verdict(params IEnumerable<TaskOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
            Weigh(outcome);
    }

    public Readiness Readiness
        => Unchecked.Count > 0 ? Readiness.Unchecked
            : FindingCount > 0 ? Readiness.Findings
            : Readiness.Ready;

    /// <summary>The number of findings of all checks.</summary>
    public int FindingCount { get; private set; }

    /// <summary>What could not be checked, and why.</summary>
    public List<string> Unchecked { get; } = [];

    /// <summary>Why a task gave no result; of a skipped one, only whom it waited for in vain, since that one tells the rest.</summary>
    public static string Reason(TaskError error)
        => error.Kind == OutcomeStatus.Skipped ? $"skipped, since it needs {string.Join(" and ", error.CausedBy)}" : error.Message;

    private void Weigh(TaskOutcome outcome)
    {
        if (outcome.Error is { } error)
            Unchecked.Add($"{outcome.TaskName}: {Reason(error)}");
        else if (outcome is TaskOutcome<CheckResult> { Value.Findings.Count: var findings })
            FindingCount += findings;
        else if (outcome is TaskOutcome<RepositoryFiles> { Value.Unreadable.Count: > 0 and var unreadable })
            Unchecked.Add($"{Count.Of(unreadable, "file")} could not be read");
    }
}
