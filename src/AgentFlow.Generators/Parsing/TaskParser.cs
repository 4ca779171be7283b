using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Puts together the model of one task.</summary>
internal static class TaskParser
{
    public static TaskModel Parse(TaskDeclaration task, ImmutableArray<BoundParameter> parameters, TaskDeclarations tasks, TypeRefs types) => new()
    {
        MethodName = task.Method.Name,
        Name = task.Name,
        ResultName = task.ResultName,
        Returns = task.Returns,
        Result = task.Result is { } result ? types.Of(result) : null,
        IsAsync = (task.Method.PartialImplementationPart ?? task.Method).IsAsync,
        IsStatic = task.Method.IsStatic,
        IsOptional = task.IsOptional,
        Parameters = parameters
            .Select(bound => new ParameterModel(bound.Parameter.Name, types.Of(bound.Parameter.Type), bound.Binding))
            .ToEquatableArray(),
        DependsOn = task.DependsOn
            .Select(name => new DependencyEntry(name, tasks.ByMethodName(name)?.Index ?? -1))
            .ToEquatableArray(),
        Dependencies = Dependencies(task, parameters, tasks),
        Flaws = TaskFlaws.Find(task.Method).ToEquatableArray(),
    };

    private static EquatableArray<Dependency> Dependencies(TaskDeclaration task, ImmutableArray<BoundParameter> parameters, TaskDeclarations tasks)
    {
        var dependencies = ImmutableArray.CreateBuilder<Dependency>();
        var places = new Dictionary<int, int>();
        foreach (var name in task.DependsOn)
        {
            if (tasks.ByMethodName(name) is { } source && !places.ContainsKey(source.Index))
                Add(new Dependency(source.Index, source.IsOptional ? Strength.Tolerated : Strength.Required, IsDeclared: true, CarriesData: false));
        }

        foreach (var parameter in parameters)
        {
            foreach (var source in parameter.Sources)
            {
                var strength = parameter.Binding.Form == ResultForm.Value ? Strength.Required : Strength.Tolerated;
                if (!places.TryGetValue(source, out var place))
                    Add(new Dependency(source, strength, IsDeclared: false, CarriesData: true));
                else if (dependencies[place] is { CarriesData: true } taken)
                    dependencies[place] = taken with { Strength = taken.IsRequired ? Strength.Required : strength };
                else
                    dependencies[place] = dependencies[place] with { Strength = strength, CarriesData = true };
            }
        }

        return new(dependencies.ToImmutable());

        void Add(Dependency dependency)
        {
            places.Add(dependency.Task, dependencies.Count);
            dependencies.Add(dependency);
        }
    }
}
