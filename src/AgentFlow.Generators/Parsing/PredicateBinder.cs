using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>
/// Binds the parameters of a task's <c>When</c> or <c>Validate</c>: by the same rules, and to the element of its <c>ForEach</c>
/// and, for <c>Validate</c>, to its result.
/// </summary>
/// <param name="item">The parameter of the task that takes the element, or null.</param>
/// <param name="hasResult">There is a result to take: it is asked afterwards.</param>
internal sealed class PredicateBinder(
    TaskDeclaration task, TaskDeclarations tasks, ResultForms forms, Conversions conversions, KnownTypes known, BoundParameter? item, bool hasResult)
    : ParameterBinder(task, tasks, forms, known)
{
    public BoundPredicate Bind(string name, INamedTypeSymbol workflow)
    {
        var methods = PredicateMethods.Named(workflow, name, Known);
        if (methods.Count != 1)
        {
            var problem = methods.Count > 0
                ? new PredicateProblem(PredicateProblemKind.Overloaded, "")
                : new PredicateProblem(PredicateProblemKind.NoSuchMethod, string.Join("\n", PredicateMethods.NamesOf(workflow, hasResult, Known)));
            return new BoundPredicate(name, null, ImmutableArray<BoundParameter>.Empty, problem);
        }

        var parameters = Bind(methods[0].Parameters);
        var fault = PredicateMethods.ProblemOf(methods[0], mayGiveReason: hasResult, Known) ?? ProblemOf(parameters);
        return new BoundPredicate(name, methods[0], parameters, fault);
    }

    protected override BoundParameter? ByItem(IParameterSymbol parameter)
    {
        if (KnownTypes.Attribute(parameter, Known.ForEach) is { } attribute)
            return item is not null && Options.FirstText(attribute) == Options.FirstText(KnownTypes.Attribute(item.Parameter, Known.ForEach)!)
                ? Item(parameter) ?? NoItem(parameter)
                : BoundParameter.Unbound(parameter, new BindingProblem(BindingProblemKind.NotItsItem, Options.FirstText(attribute), ""), []);
        if (item is null || item.Parameter.Name != parameter.Name || KnownTypes.Attribute(parameter, Known.FromTask) is not null)
            return null;
        return Item(parameter) ?? (IsOtherResult(parameter.Name) ? null : NoItem(parameter));
    }

    protected override BoundParameter OwnResult(IParameterSymbol parameter)
    {
        if (!hasResult)
            return BoundParameter.Unbound(parameter, new BindingProblem(BindingProblemKind.NotThereYet, Task.Method.Name, ""), []);
        if (Task.Result is not { } result)
            return BoundParameter.Unbound(parameter, new BindingProblem(BindingProblemKind.NoResult, Task.Method.Name, ""), []);
        return conversions.Fits(result, parameter.Type)
            ? BoundParameter.Supplied(parameter, BindingKind.OwnResult)
            : BoundParameter.Unbound(parameter, new BindingProblem(BindingProblemKind.TypeDoesNotFit, Task.Method.Name, TypeRefs.Display(result)), []);
    }

    // The one parameter of type T that means nothing else.
    protected override void BindOwnResult(ImmutableArray<IParameterSymbol> parameters, BoundParameter?[] bound)
    {
        if (!hasResult || Task.Result is not { } result || Array.Exists(bound, other => other?.Binding.Kind == BindingKind.OwnResult))
            return;
        var fitting = parameters.Where(parameter => bound[parameter.Ordinal] is null && conversions.AreSame(parameter.Type, result)).ToList();
        if (fitting.Count == 1)
            bound[fitting[0].Ordinal] = BoundParameter.Supplied(fitting[0], BindingKind.OwnResult);
    }

    // What the task takes, in the same form. That the task cannot take it is a fault already, and no second one.
    private BoundParameter? Item(IParameterSymbol parameter) =>
        item!.Binding.Kind != BindingKind.Item ? BoundParameter.Supplied(parameter, BindingKind.Unbound)
        : conversions.Fits(item.Parameter.Type, parameter.Type) ? item with { Parameter = parameter }
        : null;

    private BoundParameter NoItem(IParameterSymbol parameter) => BoundParameter.Unbound(
        parameter, new BindingProblem(BindingProblemKind.NotItsItem, item!.Parameter.Name, TypeRefs.Display(item.Parameter.Type)), []);

    private PredicateProblem? ProblemOf(ImmutableArray<BoundParameter> parameters)
    {
        if (parameters.FirstOrDefault(bound => bound.Binding.Problem is not null) is { } unbound)
            return new PredicateProblem(PredicateProblemKind.UnboundParameter, unbound.Parameter.Name);
        if (!hasResult || Conversions.IsBroken(Task.Method.ReturnType))
            return null;
        if (Task.Result is null)
            return new PredicateProblem(PredicateProblemKind.NoResult, "");
        return parameters.Any(bound => bound.Binding.Kind == BindingKind.OwnResult) ? null : new PredicateProblem(PredicateProblemKind.ResultNotTaken, "");
    }
}
