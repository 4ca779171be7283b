namespace AgentFlow;

/// <summary>Why a join could not be met.</summary>
internal static class JoinCauses
{
    /// <summary>
    /// What its dependencies go back to that gave no result; none where it was met, or would not have failed but for a cancellation.
    /// </summary>
    public static IEnumerable<string> Of(FlowRun run, PendingJoin? join)
    {
        if (join is not { Verdict: JoinVerdict.Unreachable })
        {
            return [];
        }

        var dependencies = run.Plan.DependenciesOf(join.Task);
        var causes = new List<string>();
        int possible = join.Count;
        foreach (int position in join.Endings)
        {
            var found = SkipCauses.In(run.Outcome(dependencies[position].Task));
            possible -= found.Count > 0 ? 1 : 0;
            causes.AddRange(found);
        }

        return possible < join.Needed ? causes : [];
    }
}
