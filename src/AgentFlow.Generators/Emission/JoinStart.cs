using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Emission;

/// <summary>The statement that begins a join.</summary>
internal static class JoinStart
{
    // var answerJoin = run.JoinAny(2, [fastSearch, deepSearch]);
    // var voteJoin = run.JoinAtLeast(3, 2, [first, second, third]);
    public static void Write(SourceWriter code, PlanScope scope, int task)
    {
        var model = scope.Model.Tasks[task];
        var joined = string.Join(", ", scope.Locals(model.Dependencies.Select(dependency => dependency.Task)));
        var call = model.Policies.Join == Join.Any ? $"JoinAny({task}, [{joined}])" : $"JoinAtLeast({task}, {model.Policies.Needed}, [{joined}])";
        code.Line($"var {scope.Names.JoinOf(task)} = {scope.Names.Run}.{call};");
    }
}
