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
    public static void Write(SourceWriter code, PlanScope scope)
    {
        var model = scope.Model;
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
            if (model.Tasks[i] is { Result: not null } task)
            {
                var property = new ResultProperty(task, i, scope.Plan.Policies.MayBeExcused(i));
                code.Line().Line(property.Documentation);
                code.Line($"{Signature(property)} => {property.Value("Run")};");
            }
        }
    }

    // public Bill CheckBilling
    public static string Signature(ResultProperty property)
    {
        var task = property.Task;
        var hides = Inherited.Contains(task.Name) ? "new " : "";
        return $"{NestedAccess.Of(task.Result!.Access)} {hides}{property.Type} {Identifiers.Escape(task.Name)}";
    }
}
