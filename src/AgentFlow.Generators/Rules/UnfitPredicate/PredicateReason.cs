using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Says why a method cannot be asked and what to do about it.</summary>
internal static class PredicateReason
{
    public static string Of(PredicateProblem problem, string option, string name, WorkflowModel model, int task) => problem.Kind switch
    {
        PredicateProblemKind.NoSuchMethod => $"which is no method of '{model.Type.Name}'{HowToWrite(problem, option, name, model.Tasks[task])}",
        PredicateProblemKind.Overloaded => $"of which '{model.Type.Name}' has several: give the one that is meant a name of its own",
        PredicateProblemKind.IsTask => "which is itself a task: write a method that is asked, without [AgentTask]",
        PredicateProblemKind.WrongReturn when problem.Subject.Contains("Task") => $"which returns {problem.Subject}: it is not awaited, so return {ReturnOf(option)}; what takes time is a task",
        PredicateProblemKind.WrongReturn => $"which returns {problem.Subject}: return {ReturnOf(option)}",
        PredicateProblemKind.Generic => "which is generic, and nothing says what its type arguments would be: write the types out",
        PredicateProblemKind.RefParameter => "which has a parameter by reference or of a type that cannot live across an await: take ordinary values",
        PredicateProblemKind.NotCallable => "which cannot be called by its name: make it an ordinary method with a body",
        PredicateProblemKind.NoResult => $"and '{model.Tasks[task].MethodName}' returns nothing that could be judged: return a value, or remove Validate",
        _ => $"which does not take the result: give it a parameter {model.Tasks[task].Result?.Display} {model.Tasks[task].ResultName}",
    };

    public static string OfUnbound(ParameterModel parameter, WorkflowModel model, TaskModel task)
    {
        var problem = parameter.Binding.Problem!;
        var source = UnboundParameterRule.IndexOf(problem.Name, model) is >= 0 and var index ? model.Tasks[index] : null;
        var candidates = BindableTasks.Of(problem, parameter, task, source, model);
        return $"whose parameter '{parameter.Name}' {UnboundReason.Of(problem, parameter, task, source, candidates)}";
    }

    private static string HowToWrite(PredicateProblem problem, string option, string name, TaskModel task)
    {
        if (NearestName.Of(name, problem.Subject.Split('\n').Select(method => (method, method))) is { Length: > 0 } nearest)
            return $". Did you mean '{nearest}'?";
        var parameters = option == Predicates.Validate && task.Result is { } result ? $"{result.Display} {task.ResultName}" : "";
        return name.Length == 0 ? ": write nameof a method that returns bool, or remove it" : $": write bool {name}({parameters}), or name one that is there";
    }

    private static string ReturnOf(string option) => option == Predicates.Validate ? "bool, or string? with the reason for a rejection" : "bool";
}
