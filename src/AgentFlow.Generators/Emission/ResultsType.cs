using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The <c>Results</c> type: one property per task that returns something.</summary>
internal static class ResultsType
{
    private static readonly HashSet<string> Inherited =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    // public readonly struct Results
    // {
    //     private readonly Run _run;
    //
    //     internal Results(Run run) => _run = run;
    //
    //     /// <summary>What CheckBilling returned.</summary>
    //     public Bill CheckBilling => _run.Value<Bill>(0);
    // }
    public static void Write(SourceWriter code, WorkflowModel model)
    {
        var field = Identifiers.Unique("_run", new HashSet<string>(model.Tasks.Select(task => task.Name)));
        code.Line($"/// <summary>What the tasks of <c>{model.Type.Name}</c> returned.</summary>");
        code.Line(Frame.GeneratedCode);
        using var type = code.Open("public readonly struct Results");
        code.Line($"private readonly Run {field};");
        code.Line().Line($"internal Results(Run run) => {field} = run;");
        for (var i = 0; i < model.Tasks.Count; i++)
        {
            if (model.Tasks[i] is { Result: { } result } task)
            {
                code.Line().Line(Documentation(task));
                code.Line($"{Signature(task, result)} => {Value(task, result, i, field)};");
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

    // The conditional gives a value type its null: default would be 0.
    private static string Value(TaskModel task, TypeRef result, int index, string run)
    {
        var value = $"{run}.Value<{result.Text}>({index})";
        return task.IsOptional ? $"{run}.Succeeded({index}) ? {value} : default({result.NullableText})" : value;
    }
}
