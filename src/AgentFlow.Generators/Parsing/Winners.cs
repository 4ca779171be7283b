using System.Collections.Immutable;
using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Parsing;

/// <summary>Whoever takes the winner of a join takes it from any of the task's dependencies, those of other parameters too.</summary>
internal static class Winners
{
    public static BoundTask Complete(BoundTask task, TaskDeclarations tasks, ResultForms forms)
    {
        if (!task.All.Any(IsWinner))
            return task;
        var dependencies = DependencyParser.Parse(task, tasks).Select(dependency => dependency.Task).ToEquatableArray();
        return task with
        {
            Parameters = Complete(task.Parameters),
            When = task.When is { } when ? when with { Parameters = Complete(when.Parameters) } : null,
            Validate = task.Validate is { } validate ? validate with { Parameters = Complete(validate.Parameters) } : null,
        };

        ImmutableArray<BoundParameter> Complete(ImmutableArray<BoundParameter> parameters) =>
            parameters.Select(bound => IsWinner(bound) ? Of(bound) : bound).ToImmutableArray();

        BoundParameter Of(BoundParameter bound)
        {
            var other = dependencies.Select(dependency => tasks[dependency]).FirstOrDefault(source => forms.TakeWinner(bound.Parameter.Type, [source]) is null);
            return other is null
                ? BoundParameter.Winner(bound.Parameter, bound.Binding.Form, dependencies)
                : BoundParameter.Unbound(bound.Parameter, new BindingProblem(BindingProblemKind.WinnerOfAnotherType, other.Method.Name, ""), bound.Sources);
        }
    }

    private static bool IsWinner(BoundParameter bound) => bound.Binding.Kind == BindingKind.Winner;
}
