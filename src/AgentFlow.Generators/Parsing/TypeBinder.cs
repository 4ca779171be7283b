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
    private readonly TypeChoices _choices = new(task, forms);

    /// <summary>Fills the gaps of <paramref name="bound"/> that it can.</summary>
    public void Bind(ImmutableArray<IParameterSymbol> parameters, BoundParameter?[] bound)
    {
        var free = FreeDependencies(bound);
        if (free.Count == 0)
            return;

        var choices = new TypeChoice?[parameters.Length];
        var takers = free.ToDictionary(source => source.Index, _ => 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (bound[i] is not null || _choices.Of(parameters[i].Type, free) is not { } choice)
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

    private BoundParameter Decide(IParameterSymbol parameter, TypeChoice choice, Dictionary<int, int> takers)
    {
        var sources = choice.Sources.Select(source => source.Index).ToEquatableArray();
        if (choice.Kind == TypeChoiceKind.Ambiguous)
            return Unbound(BindingProblemKind.Ambiguous, choice.Sources[0]);
        if (choice.Sources.FirstOrDefault(source => takers[source.Index] > 1) is { } contended)
            return Unbound(BindingProblemKind.Contended, contended);
        return choice.Kind switch
        {
            TypeChoiceKind.Winner => BoundParameter.Winner(parameter, forms.TakeWinner(parameter.Type, choice.Sources)!.Value, sources),
            TypeChoiceKind.Gathered => Gather(parameter, choice.Sources, sources),
            _ => forms.Take(parameter.Type, choice.Sources[0], inJoin: task.Join != Join.All) switch
            {
                (_, { } problem) => BoundParameter.Unbound(parameter, problem, sources),
                var (form, _) => BoundParameter.Result(parameter, form, sources[0]),
            },
        };

        BoundParameter Unbound(BindingProblemKind kind, TaskDeclaration about) =>
            BoundParameter.Unbound(parameter, new BindingProblem(kind, about.Method.Name, ""), sources);
    }

    private BoundParameter Gather(IParameterSymbol parameter, ImmutableArray<TaskDeclaration> from, EquatableArray<int> sources)
    {
        var item = ResultForms.ItemOfList(parameter.Type)!;
        var taken = from.Select(source => forms.Take(item, source, inJoin: task.Join != Join.All)).ToList();
        var problem = taken.FirstOrDefault(take => take.Problem is not null).Problem;

        // Of what a join counts, those that succeeded; but a list of the one winner is the winner.
        if (problem is { Kind: BindingProblemKind.MayLoseJoin })
        {
            return task.Join == Join.AtLeast
                ? BoundParameter.Gathered(parameter, ResultForm.ThoseThereAre, sources)
                : BoundParameter.Unbound(parameter, problem with { Expected = $"{TypeRefs.Display(item)} or IReadOnlyList<TaskOutcome<{TypeRefs.Display(item)}>>" }, sources);
        }

        if (problem is not null)
            return BoundParameter.Unbound(parameter, problem with { Expected = ListOf(problem.Expected) }, sources);

        // One null in the list is enough for the whole list to be of that form.
        return BoundParameter.Gathered(parameter, taken.Max(take => take.Form), sources);
    }

    // Bill? or TaskOutcome<Bill> -> IReadOnlyList<Bill?> or IReadOnlyList<TaskOutcome<Bill>>
    private static string ListOf(string types) =>
        string.Join(" or ", types.Split([" or "], StringSplitOptions.None).Select(type => $"IReadOnlyList<{type}>"));
}
