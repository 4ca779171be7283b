using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The <c>Results</c> type: one property per task that returns something.</summary>
internal static class ResultsType
{
    private static readonly HashSet<string> Inherited =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals"];

    // public readonly struct Results
    // {
    //     private readonly Run? _run;
    //
    //     internal Results(Run run) => _run = run;
    //
    //     private Run Run => FlowRun.Of(_run);
    //
    //     /// <summary>What CheckBilling returned.</summary>
    //     public Bill CheckBilling => Run.Value<Bill>(0);
    // }
    public static void Write(SourceWriter code, WorkflowModel model)
    {
        var field = Identifiers.Unique("_run", new HashSet<string>(model.Tasks.Select(task => task.Name)));
        code.Line($"/// <summary>What the tasks of <c>{model.Type.Name}</c> returned.</summary>");
        code.Line(Frame.GeneratedCode);
        using var type = code.Open("public readonly struct Results");
        code.Line($"private readonly Run? {field};");
        code.Line().Line($"internal Results(Run run) => {field} = run;");
        if (model.Tasks.Any(task => task.Result is not null))
            code.Line().Line($"private Run Run => {TypeNames.FlowRun}.Of({field});"); // no task is called Run (AGF0107)
        for (var i = 0; i < model.Tasks.Count; i++)
        {
            if (model.Tasks[i] is { Result: { } result } task)
            {
                code.Line().Line(Documentation(task));
                code.Line($"{Signature(task, result)} => {Value(task, result, i, "Run")};");
            }
        }
    }

    private static string Documentation(TaskModel task) =>
        $"/// <summary>What {task.Name} returned{(task.IsOptional ? "; null if it did not succeed" : "")}.</summary>";

    // public Bill CheckBilling
    public static string Signature(TaskModel task, TypeRef result)
    {
        var hides = Inherited.Contains(task.Name) ? "new " : "";
        var type = task.IsOptional ? result.NullableText : result.Text;
        return $"{NestedAccess.Of(result.Access)} {hides}{type} {Identifiers.Escape(task.Name)}";
    }

    // A value type's "no value" is null, not its default.
    private static string Value(TaskModel task, TypeRef result, int index, string run) => (task.IsOptional, result.Kind) switch
    {
        (false, _) => $"{run}.Value<{result.Text}>({index})",
        (true, TypeRefKind.Value) => $"{run}.Outcome<{result.Text}>({index}).TryGetValue(out var value) ? value : default({result.NullableText})",
        (true, _) => $"{run}.ValueOrDefault<{result.Text}>({index})",
    };
}
