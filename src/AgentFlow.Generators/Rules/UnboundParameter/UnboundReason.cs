using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Says why a parameter could not be bound and what to do about it.</summary>
internal static class UnboundReason
{
    /// <param name="task">The task that the parameter is of, or on whose account it is asked for.</param>
    /// <param name="source">The task that the problem is about, if it is one.</param>
    /// <param name="candidates">The tasks it could be bound to, by method name.</param>
    public static string Of(BindingProblem problem, ParameterModel parameter, TaskModel task, TaskModel? source, IEnumerable<string> candidates)
    {
        var name = source?.MethodName ?? problem.Name;
        var type = parameter.Type.Display;
        var result = source?.Result?.Display;
        return problem.Kind switch
        {
            BindingProblemKind.TypeDoesNotFit =>
                $"is bound to the result of '{name}', which {(result is null ? "returns nothing" : $"is {result}{EachItem(source)}")} and does not fit {type}{Take(problem)}",
            BindingProblemKind.NoResult =>
                $"is bound to '{name}', which returns nothing. To run after it, name it in DependsOn; to see what became of it, " +
                $"take {(problem.Expected.Length == 0 ? "TaskOutcome" : problem.Expected)}",
            BindingProblemKind.CaseOnly =>
                $"differs from the result name '{source?.ResultName ?? problem.Name}' in case only. Write it like that to take the result, " +
                "or give an input another name",
            BindingProblemKind.Ambiguous =>
                $"could take the result of several of its dependencies: {NameList.Of(candidates)}. Name it after one of them, or say which with [FromTask]",
            BindingProblemKind.Contended =>
                $"and another parameter could both take the result of '{name}'. Name one of them '{source?.ResultName ?? problem.Name}', " +
                "or say which with [FromTask]",
            BindingProblemKind.MayLoseJoin =>
                $"takes the result of '{name}' as {type}, and under Join.{task.Policies.Join} no single dependency is sure to have one{Take(problem)}",
            BindingProblemKind.WinnerOfAnotherType =>
                $"takes the result of whichever dependency wins the join as {type}, and '{name}' may win too and returns {result ?? "nothing"}. " +
                "Take each one as T? or TaskOutcome<T>",
            BindingProblemKind.NotThereYet => $"takes the result of '{name}', which has not run when its When is asked. Ask it in Validate, or take something else",
            BindingProblemKind.NotItsItem =>
                $"means the element that '{name}' gives a ForEach, and '{task.MethodName}' has no such element" +
                (problem.Expected.Length == 0 ? ". Give it another name" : $" of type {type}{Take(problem)}"),
            _ when source is { MayGiveNone: false } => $"asks for the result of '{name}' or null, and {result} has no null of its own{Take(problem)}",
            _ => $"takes the result of '{name}', which {WhyNone(source)} and may give none, as {type}{Take(problem)}",
        };
    }

    /// <summary>The same for the parameter that a <c>ForEach</c> hands its elements to.</summary>
    public static string OfItem(BindingProblem problem, ParameterModel parameter, TaskModel task, TaskModel? source)
    {
        var name = source?.MethodName ?? problem.Name;
        var type = parameter.Type.Display;
        return problem.Kind switch
        {
            BindingProblemKind.NoSuchElements when source is null && problem.Expected.Length == 0 && task.ForEach is { AsksForStream: true } =>
                $"takes each element of '{name}' as a stream, which is none. Declare it as an IAsyncEnumerable<T>, or remove Stream",
            BindingProblemKind.NoSuchElements when problem.Expected.Length == 0 =>
                $"takes each element of '{name}', which has none: it is {source?.Result?.Display ?? "no list"}. Take elements of an IEnumerable<T> or IAsyncEnumerable<T>",
            BindingProblemKind.NoSuchElements => $"takes each element of '{name}', which do not fit {type}{Take(problem)}",
            BindingProblemKind.AmbiguousElements => $"could take elements of several types from '{name}': {problem.Expected}. Take exactly one of these types",
            BindingProblemKind.NoResult => $"takes each element of '{name}', which returns nothing. Return the elements from there",
            BindingProblemKind.MayLoseJoin =>
                $"takes each element of '{name}', and under Join.{task.Policies.Join} no single dependency is sure to have a result. " +
                "Leave the join to a task of its own, and go over what that returns",
            BindingProblemKind.NeedsTolerantForm when problem.Expected.Length == 0 =>
                $"takes each element of '{name}', which {WhyNone(source)} and may give none. Go over a task between that takes its result as T? and returns a list",
            _ => Of(problem, parameter, task, source, []),
        };
    }

    private static string WhyNone(TaskModel? source) => source is { IsOptional: false, When: not null } ? "has a When" : "is optional";

    private static string EachItem(TaskModel? source) => source?.ForEach is null ? "" : " for each of its items";

    private static string Take(BindingProblem problem) => problem.Expected.Length == 0 ? "" : $". Take {problem.Expected}";
}
