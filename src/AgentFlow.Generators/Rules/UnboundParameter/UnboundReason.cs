using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Says why a parameter could not be bound and what to do about it.</summary>
internal static class UnboundReason
{
    /// <param name="source">The task that the problem is about, if it is one.</param>
    /// <param name="candidates">The tasks it could be bound to, by method name.</param>
    public static string Of(BindingProblem problem, ParameterModel parameter, TaskModel? source, IEnumerable<string> candidates)
    {
        var task = source?.MethodName ?? problem.Name;
        var type = parameter.Type.Display;
        var result = source?.Result?.Display;
        return problem.Kind switch
        {
            BindingProblemKind.TypeDoesNotFit =>
                $"is bound to the result of '{task}', which {(result is null ? "returns nothing" : $"is {result}")} and does not fit {type}{Take(problem)}",
            BindingProblemKind.NoResult =>
                $"is bound to '{task}', which returns nothing. To run after it, name it in DependsOn; to see what became of it, take TaskOutcome",
            BindingProblemKind.CaseOnly =>
                $"differs from the result name '{source?.ResultName ?? problem.Name}' in case only. Write it like that to take the result, " +
                "or give an input another name",
            BindingProblemKind.Ambiguous =>
                $"could take the result of several of its dependencies: {NameList.Of(candidates)}. Name it after one of them, or say which with [FromTask]",
            BindingProblemKind.Contended =>
                $"and another parameter could both take the result of '{task}'. Name one of them '{source?.ResultName ?? problem.Name}', " +
                "or say which with [FromTask]",
            _ when source is { IsOptional: false } => $"asks for the result of '{task}' or null, and {result} has no null of its own{Take(problem)}",
            _ => $"takes the result of '{task}', which is optional and may give none, as {type}{Take(problem)}",
        };
    }

    private static string Take(BindingProblem problem) => problem.Expected.Length == 0 ? "" : $". Take {problem.Expected}";
}
