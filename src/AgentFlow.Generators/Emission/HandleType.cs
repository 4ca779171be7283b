using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The <c>Handle</c> type: one task per task of the workflow, which ends as that one does.</summary>
internal static class HandleType
{
    /// <summary>Members of <c>FlowHandle</c>, and of what it derives from, that a task's property hides. Completion and Cancel are errors (AGF0107).</summary>
    private static readonly HashSet<string> Inherited =
        ["Ended", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals"];

    // public sealed class Handle : FlowHandle<Run>
    // {
    //     internal Handle(Run run, Task plan)
    //         : base(run, plan)
    //     {
    //     }
    //
    //     /// <summary>Ends with CheckBilling: its result, or a FlowException.</summary>
    //     public Task<Bill> CheckBilling => Ended<Bill>(0);
    // }
    public static void Write(SourceWriter code, WorkflowModel model)
    {
        code.Line($"/// <summary>A run of <c>{model.Type.Name}</c> that was started without waiting for it.</summary>");
        code.Line(Frame.GeneratedCode);
        using var type = code.Open($"public sealed class Handle : {TypeNames.FlowHandle}<Run>");
        code.Line($"internal Handle(Run run, {TypeNames.Task} plan)");
        using (code.Indent())
            code.Line(": base(run, plan)");
        code.Line("{").Line("}");
        for (var i = 0; i < model.Tasks.Count; i++)
        {
            var task = model.Tasks[i];
            code.Line().Line($"/// <summary>Ends with {task.Name}: with what it returned, or a <see cref=\"{TypeNames.FlowException}\"/> where it did not succeed.</summary>");
            code.Line($"{Signature(task)} => base.Ended{StartExpression.Of(task)}({i});");
        }
    }

    // public Task<Bill> CheckBilling
    public static string Signature(TaskModel task)
    {
        var hides = Inherited.Contains(task.Name) ? "new " : "";
        return $"{NestedAccess.Of(task.Result?.Access ?? Access.Public)} {hides}{TypeNames.Task}{StartExpression.Of(task)} {Identifiers.Escape(task.Name)}";
    }
}
