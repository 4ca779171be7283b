using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>
/// Rule 4: binds by type, among the tasks of <c>DependsOn</c> that no other parameter has. All parameters are bound at once:
/// none goes first, so where two could take one result, neither does.
/// </summary>
internal sealed class TypeBinder(TaskDeclaration task, TaskDeclarations tasks, ResultForms forms)
{
    /// <summary>Fills the gaps of <paramref name="bound"/> that it can.</summary>
    public void Bind(ImmutableArray<IParameterSymbol> parameters, BoundParameter?[] bound)
    {
        var free = FreeDependencies(bound);
        if (free.Count == 0)
            return;

        var choices = new Choice?[parameters.Length];
        var takers = free.ToDictionary(source => source.Index, _ => 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (bound[i] is not null || Choose(parameters[i].Type, free) is not { } choice)
                continue;
            choices[i] = choice;
            foreach (var source in choice.Sources)
                takers[source.Index]++;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            if (choices[i] is { } choice)
                bound[i] = Decide(parameters[i], choice, takers);
        }
    }

    private List<TaskDeclaration> FreeDependencies(BoundParameter?[] bound)
    {
        var taken = new HashSet<int>(bound.Where(binding => binding is not null).SelectMany(binding => binding!.Sources)) { task.Index };
        var free = new List<TaskDeclaration>();
        foreach (var name in task.DependsOn)
        {
            if (tasks.ByMethodName(name) is { } source && taken.Add(source.Index))
                free.Add(source);
        }

        return free;
    }

    private Choice? Choose(ITypeSymbol type, List<TaskDeclaration> free)
    {
        var single = free.Where(source => forms.IsFormOf(type, source)).ToImmutableArray();
        if (!single.IsEmpty)
            return new Choice(single, IsList: false);
        if (ResultForms.ItemOfList(type) is not { } item)
            return null;
        var several = free.Where(source => forms.IsFormOf(item, source)).ToImmutableArray();
        return several.Length > 1 ? new Choice(several, IsList: true) : null;
    }

    private BoundParameter Decide(IParameterSymbol parameter, Choice choice, Dictionary<int, int> takers)
    {
        var sources = choice.Sources.Select(source => source.Index).ToEquatableArray();
        if (!choice.IsList && sources.Count > 1)
            return Unbound(BindingProblemKind.Ambiguous, choice.Sources[0]);
        if (choice.Sources.FirstOrDefault(source => takers[source.Index] > 1) is { } contended)
            return Unbound(BindingProblemKind.Contended, contended);

        var type = choice.IsList ? ResultForms.ItemOfList(parameter.Type)! : parameter.Type;
        var taken = choice.Sources.Select(source => forms.Take(type, source)).ToList();
        if (taken.FirstOrDefault(take => take.Problem is not null).Problem is { } problem)
            return BoundParameter.Unbound(parameter, choice.IsList ? problem with { Expected = ListOf(problem.Expected) } : problem, sources);

        // One null in the list is enough for the whole list to be of that form.
        return choice.IsList
            ? BoundParameter.Gathered(parameter, taken.Max(take => take.Form), sources)
            : BoundParameter.Result(parameter, taken[0].Form, sources[0]);

        BoundParameter Unbound(BindingProblemKind kind, TaskDeclaration about) =>
            BoundParameter.Unbound(parameter, new BindingProblem(kind, about.Method.Name, ""), sources);
    }

    // Bill? or TaskOutcome<Bill> -> IReadOnlyList<Bill?> or IReadOnlyList<TaskOutcome<Bill>>
    private static string ListOf(string types) =>
        string.Join(" or ", types.Split([" or "], StringSplitOptions.None).Select(type => $"IReadOnlyList<{type}>"));

    private sealed record Choice(ImmutableArray<TaskDeclaration> Sources, bool IsList);
}
