namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>Compares a simulated run that has ended with what was foreseen.</summary>
internal static class SimulationCheck
{
    public static void Check(SimulatedWorkflow workflow, SimulatedRun expected, Task ended)
    {
        if (workflow.Entry != EntryPoint.RunAsync || expected.IsComplete)
        {
            Mismatch.Unless(ended.IsCompletedSuccessfully, $"{workflow.Entry} threw {ended.Exception?.InnerException}");
            if (workflow.Entry == EntryPoint.RunAsync)
                CheckResults(expected, ResultOf(ended));
            else
                CheckRun(expected, (FlowRun)ResultOf(ended));
            return;
        }

        var thrown = Record.ExceptionAsync(() => ended).GetAwaiter().GetResult();
        var run = expected.IsCanceledByCaller ? (thrown as FlowCanceledException)?.Run : (thrown as FlowException)?.Run;
        Mismatch.Unless(run is not null, $"foreseen {(expected.IsCanceledByCaller ? "FlowCanceledException" : "FlowException")}, came {thrown}");
        foreach (var outcome in expected.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Failed))
            Mismatch.Unless(thrown!.ToString().Contains(outcome.Detail!, StringComparison.Ordinal), $"'{outcome.Detail}' is missing in {thrown}");
        CheckRun(expected, run!);
    }

    private static object ResultOf(Task ended) => ended.GetType().GetProperty("Result")!.GetValue(ended)!;

    private static void CheckRun(SimulatedRun expected, FlowRun run)
    {
        Mismatch.Unless(run.Outcomes.Count, expected.Outcomes.Count, "Outcomes.Count");
        foreach (var (came, foreseen) in run.Outcomes.Zip(expected.Outcomes))
            CheckOutcome(foreseen, came);
        Mismatch.Unless(run.IsComplete, expected.IsComplete, "IsComplete");
        Mismatch.Unless(run.Gaps.Select(gap => gap.TaskName), expected.Outcomes.Where(outcome => outcome.Status != OutcomeStatus.Succeeded).Select(outcome => outcome.Task), "Gaps");
    }

    private static void CheckOutcome(SimulatedOutcome expected, TaskOutcome actual)
    {
        var task = expected.Task;
        Mismatch.Unless(actual.TaskName, task, "TaskName");
        Mismatch.Unless(actual.Status, expected.Status, task + ".Status");
        Mismatch.Unless(actual.Attempts, expected.Attempts, task + ".Attempts");
        Mismatch.Unless($"{actual.Started?.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks}", $"{expected.Started}", task + ".Started");
        Mismatch.Unless($"{actual.Elapsed?.Ticks}", $"{expected.Elapsed}", task + ".Elapsed");
        if (actual.Status == OutcomeStatus.Succeeded)
        {
            Mismatch.Unless(actual.Error is null, task + " succeeded with an error");
            Mismatch.Unless((actual as TaskOutcome<int>)?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), expected.Detail, task + ".Value");
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

    private static void CheckResults(SimulatedRun expected, object results)
    {
        foreach (var outcome in expected.Outcomes)
        {
            if (results.GetType().GetProperty(outcome.Task) is { } property)
                Mismatch.Unless($"{property.GetValue(results)}", outcome.Status == OutcomeStatus.Succeeded ? outcome.Detail! : "", "Results." + outcome.Task);
        }
    }
}
