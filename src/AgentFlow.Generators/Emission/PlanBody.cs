using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The one body that every way of running shares.</summary>
internal static class PlanBody
{
    public const string MethodName = "RunPlanAsync";

    // private async Task<Results> RunPlanAsync(Run run, string orderId, CancellationToken cancellationToken)
    // {
    //     if (!run.CanStart())
    //         return run.End(new Results(run));
    //
    //     …the phases…
    //
    //     return run.End(new Results(run));
    // }
    public static void Write(SourceWriter code, PlanScope scope)
    {
        var names = scope.Names;
        var inputs = string.Concat(scope.Model.Inputs.Select(input => $"{input.Type.Text} {Identifiers.Escape(input.Name)}, "));
        using (code.Open($"private async {TypeNames.Task}<Results> {MethodName}(Run {names.Run}, {inputs}{TypeNames.CancellationToken} {names.Token})"))
        {
            var end = $"return {names.Run}.End(new Results({names.Run}));";
            if (scope.Model.Type.IsValueType)
                code.Line($"var {names.Workflow} = this; // a struct runs on a copy taken at the start").Line();

            code.Line($"if (!{names.Run}.CanStart())");
            using (code.Indent())
                code.Line(end);
            code.Line();

            if (scope.Model.Schedule == Schedule.Eager)
                EagerBody.Write(code, scope, end);
            else
                PhasedBody.Write(code, scope, end);
        }
    }
}
