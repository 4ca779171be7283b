using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The <c>Run</c> type: one property per task that says what became of it, and the inputs, for a run that resumes it.</summary>
internal static class RunType
{
    /// <summary>Members of <c>FlowRun</c>, and of what it derives from, that a task's property hides.</summary>
    private static readonly HashSet<string> Inherited =
    [
        "Attempt", "Begin", "CanStart", "Context", "Ended", "ForEachOutcome", "Gaps", "IsComplete",
        "InTurn", "JoinOf", "Joined", "Kept", "NotStarted", "Outcome", "Outcomes",
        "Report", "Settled", "SucceededOrExcused", "Token", "When", "WhenAll", "WinnerOutcome",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals",
    ];

    // public sealed class Run : FlowRun
    // {
    //     internal Run(FlowMode mode, FlowOptions? options, CancellationToken cancellationToken)
    //         : base(Plan, mode, options, cancellationToken)
    //     {
    //     }
    //
    //     internal Run(Run previous, FlowOptions? options, CancellationToken cancellationToken)
    //         : base(Plan, previous, options, cancellationToken)
    //     {
    //         OrderIdInput = previous.OrderIdInput;
    //     }
    //
    //     internal string OrderIdInput { get; init; } = default!;
    //
    //     /// <summary>What became of CheckBilling.</summary>
    //     public TaskOutcome<Bill> CheckBilling => Outcome<Bill>(0);
    // }
    public static void Write(SourceWriter code, WorkflowModel model)
    {
        var inputs = new RunInputs(model);
        code.Line($"/// <summary>A run of <c>{model.Type.Name}</c>: what became of each task, what is missing and why, and the times.</summary>");
        code.Line(Frame.GeneratedCode);
        using var type = code.Open($"public sealed class Run : {TypeNames.FlowRun}");
        WriteConstructor(code, model, $"{TypeNames.FlowMode} mode", "mode", []);
        code.Line();
        WriteConstructor(code, model, "Run previous", "previous", inputs.Copies("previous"));
        foreach (var declaration in inputs.Declarations)
            code.Line().Line(declaration);
        for (var i = 0; i < model.Tasks.Count; i++)
        {
            var task = model.Tasks[i];
            code.Line().Line($"/// <summary>What became of {task.Name}.</summary>");
            code.Line($"{Signature(task)} => base.{Outcome(task)}({i});");
        }
    }

    // public TaskOutcome<Bill> CheckBilling, public ForEachOutcome<Summary> Summarize
    public static string Signature(TaskModel task)
    {
        var hides = Inherited.Contains(task.Name) ? "new " : "";
        var modifier = NestedAccess.Of(task.Result?.Access ?? Access.Public);
        var type = task.ForEach is null ? TypeNames.TaskOutcome : TypeNames.ForEachOutcome;
        return $"{modifier} {hides}{type}{Of(task)} {Identifiers.Escape(task.Name)}";
    }

    // Outcome<Bill>, ForEachOutcome<Summary>
    public static string Outcome(TaskModel task) => (task.ForEach is null ? "Outcome" : "ForEachOutcome") + Of(task);

    private static void WriteConstructor(SourceWriter code, WorkflowModel model, string parameter, string argument, IEnumerable<string> statements)
    {
        code.Line($"internal Run({parameter}, {TypeNames.FlowOptions}? options, {TypeNames.CancellationToken} cancellationToken)");
        using (code.Indent())
            code.Line($": base({PlanDefinition.Reference(model)}, {argument}, options, cancellationToken)");
        code.Line("{");
        using (code.Indent())
        {
            foreach (var statement in statements)
                code.Line(statement);
        }

        code.Line("}");
    }

    private static string Of(TaskModel task) => task.Result is { } result ? $"<{result.Text}>" : "";
}
