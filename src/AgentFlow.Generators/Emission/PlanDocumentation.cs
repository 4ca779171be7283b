using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The XML documentation of the entry points: hovering shows the plan.</summary>
internal static class PlanDocumentation
{
    // /// <summary>Runs 3 tasks in 2 phases; at most 2 at once.</summary>
    // /// <remarks>
    // /// <para>Phase 1: CheckBilling, TrackShipment</para>
    // /// <para>Phase 2: CalculateRefund (after CheckBilling, TrackShipment)</para>
    // /// </remarks>
    public static void WriteRun(SourceWriter code, PlanScope scope)
    {
        code.Line($"/// <summary>Runs {PlanComment.Summary(scope)}</summary>");
        WriteRemarks(code, scope);
        WriteParameters(code, scope.Model);
        code.Line("/// <returns>The result of each task.</returns>");
        code.Line($"/// <exception cref=\"{TypeNames.FlowCanceledException}\">The caller's token left a task canceled. It holds the run, with all that succeeded.</exception>");
        code.Line($"/// <exception cref=\"{TypeNames.FlowException}\">A task that is not optional gave no result. It holds the run, with all that succeeded.</exception>");
        code.Line($"/// <exception cref=\"{TypeNames.InvalidOperationException}\">The options do not fit; nothing was started.</exception>");
    }

    public static void WriteTryRun(SourceWriter code, PlanScope scope)
    {
        code.Line($"/// <summary>Runs {PlanComment.Summary(scope)} What became of each task is returned, never thrown.</summary>");
        WriteRemarks(code, scope);
        WriteParameters(code, scope.Model);
        code.Line("/// <returns>The run: the outcome of each task, what is missing and why, and the times.</returns>");
        code.Line($"/// <exception cref=\"{TypeNames.InvalidOperationException}\">The options do not fit; nothing was started.</exception>");
    }

    public static void WriteResume(SourceWriter code, PlanScope scope)
    {
        code.Line("/// <summary>Runs what did not succeed in an earlier run, with the same inputs, and keeps every success that does not rest on something that runs again.</summary>");
        WriteRemarks(code, scope);
        code.Line("/// <param name=\"previous\">The earlier run, which has ended.</param>");
        WriteOptions(code);
        code.Line("/// <returns>The run: the outcome of each task, kept or new.</returns>");
        code.Line($"/// <exception cref=\"{TypeNames.InvalidOperationException}\">The options do not fit, or the run cannot be resumed; nothing was started.</exception>");
    }

    public static void WriteStart(SourceWriter code, PlanScope scope)
    {
        code.Line($"/// <summary>Begins without waiting: runs {PlanComment.Summary(scope)}</summary>");
        WriteRemarks(code, scope);
        WriteParameters(code, scope.Model);
        code.Line("/// <returns>One task per task of the workflow, the end of the run, and a way to cancel it.</returns>");
        code.Line($"/// <exception cref=\"{TypeNames.InvalidOperationException}\">The options do not fit; nothing was started.</exception>");
    }

    private static void WriteRemarks(SourceWriter code, PlanScope scope)
    {
        code.Line("/// <remarks>");
        for (var phase = 0; phase < scope.Plan.Phases.Count; phase++)
            code.Line($"/// <para>Phase {phase + 1}: {string.Join(", ", scope.Plan.Phases[phase].Select(task => Describe(scope, task)))}</para>");
        code.Line("/// </remarks>");
    }

    private static string Describe(PlanScope scope, int task)
    {
        var facts = PolicyText.Of(scope, task).ToList();
        var name = scope.Model.Tasks[task].Name;
        return facts.Count == 0 ? name : $"{name} ({string.Join("; ", facts)})";
    }

    private static void WriteParameters(SourceWriter code, WorkflowModel model)
    {
        foreach (var input in model.Inputs)
        {
            var users = model.Tasks.Where(task => Takes(task, input.Name)).Select(task => task.Name);
            code.Line($"/// <param name=\"{input.Name}\">Input of {string.Join(", ", users)}.</param>");
        }

        WriteOptions(code);
    }

    private static void WriteOptions(SourceWriter code)
    {
        code.Line("/// <param name=\"options\">How to run; null for the defaults.</param>");
        code.Line("/// <param name=\"cancellationToken\">Cancels every running task; what has succeeded is kept.</param>");
    }

    private static bool Takes(TaskModel task, string input) =>
        task.ForEach?.SourceInput == input
        || task.AllParameters.Any(parameter => parameter.Binding.Kind == BindingKind.Input && parameter.Name == input);
}
