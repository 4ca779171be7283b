using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The <c>Run</c> type: one property per task that says what became of it.</summary>
internal static class RunType
{
    /// <summary>Members of <c>FlowRun</c>, and of what it derives from, that a task's property hides.</summary>
    private static readonly HashSet<string> Inherited =
    [
        "Attempt", "Begin", "CanStart", "Context", "Gaps", "IsComplete", "Kept", "NotStarted", "Outcome", "Outcomes",
        "Report", "Settled", "Token", "WhenAll",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals",
    ];

    // public sealed class Run : FlowRun
    // {
    //     internal Run(FlowMode mode, FlowOptions? options, CancellationToken cancellationToken)
    //         : base(Plan, mode, options, cancellationToken)
    //     {
    //     }
    //
    //     /// <summary>What became of CheckBilling.</summary>
    //     public TaskOutcome<Bill> CheckBilling => Outcome<Bill>(0);
    // }
    public static void Write(SourceWriter code, WorkflowModel model)
    {
        code.Line($"/// <summary>A run of <c>{model.Type.Name}</c>: what became of each task, what is missing and why, and the times.</summary>");
        code.Line(Frame.GeneratedCode);
        using var type = code.Open($"public sealed class Run : {TypeNames.FlowRun}");
        code.Line($"internal Run({TypeNames.FlowMode} mode, {TypeNames.FlowOptions}? options, {TypeNames.CancellationToken} cancellationToken)");
        using (code.Indent())
            code.Line($": base({PlanDefinition.Reference(model)}, mode, options, cancellationToken)");
        code.Line("{").Line("}");
        for (var i = 0; i < model.Tasks.Count; i++)
        {
            var task = model.Tasks[i];
            code.Line().Line($"/// <summary>What became of {task.Name}.</summary>");
            code.Line($"{Signature(task)} => base.Outcome{Of(task)}({i});");
        }
    }

    // public TaskOutcome<Bill> CheckBilling
    public static string Signature(TaskModel task)
    {
        var hides = Inherited.Contains(task.Name) ? "new " : "";
        var modifier = NestedAccess.Of(task.Result?.Access ?? Access.Public);
        return $"{modifier} {hides}{TypeNames.OutcomeOf(task.Result?.Text)} {Identifiers.Escape(task.Name)}";
    }

    private static string Of(TaskModel task) => task.Result is { } result ? $"<{result.Text}>" : "";
}
