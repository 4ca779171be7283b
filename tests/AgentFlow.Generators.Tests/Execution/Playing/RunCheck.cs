using System.Reflection;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Compares a run that has ended with what was foreseen.</summary>
internal static class RunCheck
{
    public static void Check(WorkflowSpec spec, Expectation expected, string method, Task ended)
    {
        if (method == "TryRunAsync")
        {
            Mismatch.Unless(ended.IsCompletedSuccessfully, $"TryRunAsync threw {ended.Exception?.InnerException}");
            CheckRun(spec, expected, ResultOf<FlowRun>(ended), isTimed: true);
            return;
        }

        Mismatch.Unless(ended.IsCompletedSuccessfully, expected.IsComplete, "RunAsync succeeded");
        if (expected.IsComplete)
        {
            CheckResults(spec, expected, ResultOf<object>(ended));
            return;
        }

        var thrown = Record.ExceptionAsync(() => ended).GetAwaiter().GetResult();
        var run = expected.IsCanceledByCaller ? (thrown as FlowCanceledException)?.Run : (thrown as FlowException)?.Run;
        Mismatch.Unless(run is not null, $"RunAsync: foreseen {(expected.IsCanceledByCaller ? "FlowCanceledException" : "FlowException")}, came {thrown}");
        foreach (var outcome in expected.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Failed))
            Mismatch.Unless(thrown!.ToString().Contains(outcome.Detail, StringComparison.Ordinal), $"'{outcome.Detail}' is missing in {thrown}");
        CheckRun(spec, expected, run!, spec.RecordTimes);
    }

    private static T ResultOf<T>(Task ended) => (T)ended.GetType().GetProperty("Result")!.GetValue(ended)!;

    private static void CheckRun(WorkflowSpec spec, Expectation expected, FlowRun run, bool isTimed)
    {
        Mismatch.Unless(run.IsComplete, expected.IsComplete, "IsComplete");
        Mismatch.Unless(run.Outcomes.Count, spec.Tasks.Count, "Outcomes.Count");
        Mismatch.Unless(run.Gaps.Select(gap => gap.TaskName), Gaps(expected), "Gaps");
        for (var i = 0; i < spec.Tasks.Count; i++)
        {
            var outcome = run.Outcomes[i];
            CheckOutcome(expected.Outcomes[i], outcome, isTimed);
            var property = run.GetType().GetProperty(spec.Tasks[i].Name, BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance)!;
            Mismatch.Unless(ReferenceEquals(property.GetValue(run), outcome), $"Run.{outcome.TaskName} is not the outcome in Outcomes.");
        }
    }

    private static IEnumerable<string> Gaps(Expectation expected) =>
        expected.Outcomes.Where(outcome => outcome.Status != OutcomeStatus.Succeeded).Select(outcome => outcome.Task);

    private static void CheckOutcome(ExpectedOutcome expected, TaskOutcome actual, bool isTimed)
    {
        var task = expected.Task;
        Mismatch.Unless(actual.TaskName, task, "TaskName");
        Mismatch.Unless(actual.Status, expected.Status, task + ".Status");
        Mismatch.Unless(actual.Attempts, expected.HasStarted ? 1 : 0, task + ".Attempts");
        Mismatch.Unless(actual.Started is not null, isTimed && expected.HasStarted, task + ".Started is there");
        Mismatch.Unless(actual.Elapsed is not null, isTimed && expected.HasStarted, task + ".Elapsed is there");
        Mismatch.Unless(actual.Error is null, expected.Status == OutcomeStatus.Succeeded, task + ".Error is null");
        if (expected.Status is not OutcomeStatus.Canceled)
            Mismatch.Unless(Values.Describe(actual), expected.ToString(), task);
        if (actual.Error is not { } error)
            return;

        Mismatch.Unless(error.TaskName, task, "Error.TaskName");
        Mismatch.Unless(error.Kind, expected.Status, task + ".Error.Kind");
        Mismatch.Unless(error.CausedBy, expected.CausedBy, task + ".Error.CausedBy");
        Mismatch.Unless(error.Exception is null, expected.Status == OutcomeStatus.Skipped, task + ".Error.Exception is null");
        if (expected.Status == OutcomeStatus.Canceled)
            Mismatch.Unless(error.Exception is OperationCanceledException, $"{task}.Error.Exception is {error.Exception}");
    }

    private static void CheckResults(WorkflowSpec spec, Expectation expected, object results)
    {
        foreach (var (task, outcome) in spec.Tasks.Zip(expected.Outcomes))
        {
            var property = results.GetType().GetProperty(task.Name, BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance);
            Mismatch.Unless(property is not null, task.Value is not null, $"Results.{task.Name} is there");
            if (property is not null)
                Mismatch.Unless(Values.Describe(property.GetValue(results)), outcome.Status == OutcomeStatus.Succeeded ? outcome.Detail : "null", "Results." + task.Name);
        }
    }
}
