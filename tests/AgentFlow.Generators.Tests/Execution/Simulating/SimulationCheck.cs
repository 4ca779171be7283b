namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>Compares a simulated run that has ended with what was foreseen.</summary>
internal static class SimulationCheck
{
    /// <returns>The run; null where it was complete and gave its results alone.</returns>
    public static FlowRun? Check(SimulatedWorkflow workflow, SimulatedRun expected, Task ended)
    {
        if (workflow.Entry != EntryPoint.RunAsync || expected.IsComplete)
        {
            Mismatch.Unless(ended.IsCompletedSuccessfully, $"{workflow.Entry} threw {ended.Exception?.InnerException}");
            if (workflow.Entry != EntryPoint.RunAsync)
                return CheckRun(expected, (FlowRun)ResultOf(ended));
            CheckResults(expected, ResultOf(ended));
            return null;
        }

        var thrown = Record.ExceptionAsync(() => ended).GetAwaiter().GetResult();
        var run = expected.IsCanceledByCaller ? (thrown as FlowCanceledException)?.Run : (thrown as FlowException)?.Run;
        Mismatch.Unless(run is not null, $"foreseen {(expected.IsCanceledByCaller ? "FlowCanceledException" : "FlowException")}, came {thrown}");
        foreach (var outcome in expected.Outcomes.Concat(expected.Items).Where(outcome => outcome is { Status: OutcomeStatus.Failed, Items: null }))
            Mismatch.Unless(thrown!.ToString().Contains(outcome.Detail!, StringComparison.Ordinal), $"'{outcome.Detail}' is missing in {thrown}");
        return CheckRun(expected, run!);
    }

    private static object ResultOf(Task ended) => ended.GetType().GetProperty("Result")!.GetValue(ended)!;

    private static FlowRun CheckRun(SimulatedRun expected, FlowRun run)
    {
        Mismatch.Unless(run.Outcomes.Count, expected.Outcomes.Count, "Outcomes.Count");
        foreach (var (came, foreseen) in run.Outcomes.Zip(expected.Outcomes))
        {
            CheckOutcome(foreseen, came, came.TaskName);
            if (foreseen.Items is { } counts)
                CheckItems(foreseen.Task, counts, (ForEachOutcome)came);
        }

        var items = run.Outcomes.OfType<ForEachOutcome<int>>().SelectMany(outcome => outcome).ToList();
        Mismatch.Unless(items.Count, expected.Items.Count, "Items");
        foreach (var (came, foreseen) in items.Zip(expected.Items))
            CheckOutcome(foreseen, came, $"{came.TaskName}[{came.Item}]");
        Mismatch.Unless(run.IsComplete, expected.IsComplete, "IsComplete");
        Mismatch.Unless(run.Gaps.Where(gap => gap.Item is null).Select(gap => gap.TaskName), Gaps(expected.Outcomes.Where(outcome => outcome.Items is null or { IsSourceMissing: true })), "Gaps");
        Mismatch.Unless(run.Gaps.Where(gap => gap.Item is not null).Select(gap => $"{gap.TaskName}[{gap.Item}]"), Gaps(expected.Items.Where(item => !item.IsExcused)), "Gaps of items");
        return run;
    }

    private static void CheckItems(string task, SimulatedItemCounts expected, ForEachOutcome actual)
    {
        Mismatch.Unless(actual.Total, expected.Total, task + ".Total");
        Mismatch.Unless(actual.Failures.Select(failure => $"{failure.TaskName}[{failure.Item}] {failure.Kind}"), expected.Failures, task + ".Failures");
    }

    private static IEnumerable<string> Gaps(IEnumerable<SimulatedOutcome> outcomes) =>
        outcomes.Where(outcome => outcome.Status != OutcomeStatus.Succeeded).Select(outcome => outcome.Task);

    private static void CheckOutcome(SimulatedOutcome expected, TaskOutcome actual, string subject)
    {
        var task = expected.Task;
        Mismatch.Unless(subject, task, "TaskName");
        Mismatch.Unless(actual.Status, expected.Status, task + ".Status");
        Mismatch.Unless(actual.Attempts, expected.Attempts, task + ".Attempts");
        CheckTimes(expected, actual);
        if (actual.Status == OutcomeStatus.Succeeded)
        {
            Mismatch.Unless(actual.Error is null, task + " succeeded with an error");
            Mismatch.Unless(ValueOf(actual), expected.Detail, task + ".Value");
            return;
        }

        var error = actual.Error;
        Mismatch.Unless(error is not null, task + " has no error");
        Mismatch.Unless(error!.Kind, expected.Status, task + ".Error.Kind");
        Mismatch.Unless(error.Attempts, expected.Attempts, task + ".Error.Attempts");
        if (!expected.AreCausesOpen)
            Mismatch.Unless(error.CausedBy, expected.CausedBy, task + ".Error.CausedBy");
        if (expected.Detail is not null)
            Mismatch.Unless(error.Message, expected.Detail, task + ".Error.Message");
    }

    private static string? ValueOf(TaskOutcome outcome) => outcome switch
    {
        ForEachOutcome<int> items => Shown.Argument(items.Values),
        TaskOutcome<int> valued => Shown.Argument(valued.Value),
        _ => null,
    };

    private static void CheckTimes(SimulatedOutcome expected, TaskOutcome actual)
    {
        Mismatch.Unless($"{actual.Started?.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks}", $"{expected.Started}", expected.Task + ".Started");
        Mismatch.Unless($"{actual.Elapsed?.Ticks}", $"{expected.Elapsed}", expected.Task + ".Elapsed");
    }

    private static void CheckResults(SimulatedRun expected, object results)
    {
        foreach (var outcome in expected.Outcomes)
        {
            if (results.GetType().GetProperty(outcome.Task) is { } property)
                Mismatch.Unless(Shown.Argument(property.GetValue(results)), outcome.Status == OutcomeStatus.Succeeded ? outcome.Detail! : "null", "Results." + outcome.Task);
        }
    }
}
