using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>The methods that a task's options name.</summary>
internal static class Predicates
{
    public const string When = "When";
    public const string Validate = "Validate";

    /// <summary>Those that a task has, each with the option that names it.</summary>
    public static IEnumerable<(string Option, PredicateModel Predicate)> Of(TaskModel task)
    {
        if (task.When is { } when)
            yield return (When, when);
        if (task.Validate is { } validate)
            yield return (Validate, validate);
    }

    /// <summary>The places of a task that take something: its own parameters, then those of its predicates.</summary>
    public static IEnumerable<(Place Place, ParameterModel Parameter)> ParametersOf(WorkflowModel model, int task)
    {
        for (var index = 0; index < model.Tasks[task].Parameters.Count; index++)
            yield return (Place.Parameter(task, index), model.Tasks[task].Parameters[index]);
        foreach (var (option, predicate) in Of(model.Tasks[task]))
        {
            for (var index = 0; index < predicate.Parameters.Count; index++)
                yield return (Place.PredicateParameter(task, option, index), predicate.Parameters[index]);
        }
    }
}
