using System.Collections.Immutable;
using AgentFlow.Generators.Model;

namespace AgentFlow.Generators.Parsing;

/// <summary>What a task waits for, and what must have become of it.</summary>
internal static class DependencyParser
{
    /// <summary>Those of <c>DependsOn</c> in order, then those that its own parameters imply, then those of its predicates'.</summary>
    public static ImmutableArray<Dependency> Parse(BoundTask task, TaskDeclarations tasks)
    {
        var dependencies = ImmutableArray.CreateBuilder<Dependency>();
        var places = new Dictionary<int, int>();
        foreach (var name in task.Task.DependsOn)
        {
            if (tasks.ByMethodName(name) is { } source && !places.ContainsKey(source.Index))
                Add(new Dependency(source.Index, InOrder(source), IsDeclared: true, CarriesData: false));
        }

        foreach (var bound in task.All)
        {
            foreach (var source in bound.Sources)
            {
                var strength = Taken(bound.Binding, tasks[source]);
                if (!places.TryGetValue(source, out var place))
                    Add(new Dependency(source, strength, IsDeclared: false, CarriesData: true));
                else
                    dependencies[place] = With(dependencies[place], strength);
            }
        }

        return task.Task.Join == Join.All
            ? dependencies.ToImmutable()
            : dependencies.Select(dependency => dependency with { Strength = Strength.Joined }).ToImmutableArray();

        void Add(Dependency dependency)
        {
            places.Add(dependency.Task, dependencies.Count);
            dependencies.Add(dependency);
        }
    }

    // It must have succeeded, or be excused.
    private static Strength InOrder(TaskDeclaration source) =>
        source.IsOptional ? Strength.Tolerated
        : source.When is not null ? Strength.RequiredUnlessExcused
        : Strength.Required;

    private static Strength Taken(Binding binding, TaskDeclaration source) => binding switch
    {
        { Kind: BindingKind.Item } when source.ForEach is not null => Strength.ItemByItem,
        { Form: ResultForm.Value } => Strength.Required,

        // The items that a When left out are none of the list; one that failed is missing in it.
        { Form: ResultForm.ThoseThereAre } when !source.IsOptional => Strength.RequiredUnlessExcused,
        _ => Strength.Tolerated,
    };

    // Who takes it asks for more than who only waits; of two that take it, the one that asks for most counts.
    private static Dependency With(Dependency dependency, Strength strength) => dependency with
    {
        Strength = dependency.CarriesData && dependency.Strength < strength ? dependency.Strength : strength,
        CarriesData = true,
    };
}
