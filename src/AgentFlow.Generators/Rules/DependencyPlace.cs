using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Rules;

/// <summary>Where a dependency is written.</summary>
internal static class DependencyPlace
{
    /// <summary>The entries of <c>DependsOn</c> that name it, by index.</summary>
    public static IEnumerable<int> EntriesOf(TaskModel task, int dependency)
    {
        for (var index = 0; index < task.DependsOn.Count; index++)
        {
            if (task.DependsOn[index].Task == dependency)
                yield return index;
        }
    }

    /// <summary>The parameters that are bound to it, by index.</summary>
    public static IEnumerable<int> ParametersOf(TaskModel task, int dependency)
    {
        for (var index = 0; index < task.Parameters.Count; index++)
        {
            if (task.Parameters[index].Binding.Tasks.Contains(dependency))
                yield return index;
        }
    }

    /// <summary>The entry that declares it or, where there is none, the parameter or the predicate that implies it.</summary>
    public static Place Of(WorkflowModel model, int task, int dependency)
    {
        foreach (var index in EntriesOf(model.Tasks[task], dependency))
            return Place.Entry(task, index);
        foreach (var index in ParametersOf(model.Tasks[task], dependency))
            return Place.Parameter(task, index);
        foreach (var (option, predicate) in Predicates.Of(model.Tasks[task]))
        {
            if (predicate.Parameters.Any(parameter => parameter.Binding.Tasks.Contains(dependency)))
                return Place.TaskOption(task, option);
        }

        return Place.Method(task);
    }
}
