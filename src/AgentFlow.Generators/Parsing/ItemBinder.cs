using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Parsing;

/// <summary>Rule 2 for <c>[ForEach(X)]</c>: finds what the elements are taken from, and whether the parameter takes them.</summary>
internal sealed class ItemBinder(INamedTypeSymbol workflow, TaskDeclarations tasks, ResultForms forms, Elements elements, KnownTypes known)
{
    /// <summary>Over an input, its type is not known yet: <see cref="OverInput"/> has the last word.</summary>
    public (ItemSource Source, BoundParameter Bound) Bind(TaskDeclaration task, IParameterSymbol parameter)
    {
        var attribute = KnownTypes.Attribute(parameter, known.ForEach)!;
        var name = Options.FirstText(attribute);
        var source = new ItemSource { Parameter = parameter, AsksForStream = new Options(attribute).Flag("Stream"), Element = parameter.Type };
        if (tasks.ByMethodName(name) is { } from)
            return OverTask(source with { Task = from }, task);
        if (MeansNoInput(name))
            return (source, BoundParameter.Unbound(parameter, new BindingProblem(BindingProblemKind.NoSuchTask, name, ""), []));
        return (source with { Input = name, IsStream = source.AsksForStream }, BoundParameter.Item(parameter, ResultForm.Value, null));
    }

    /// <summary>The same once the input's type is known.</summary>
    public (ItemSource Source, BoundParameter Bound) OverInput(ItemSource source, ITypeSymbol type)
    {
        var ways = elements.Of(type);
        if (source.AsksForStream)
            ways = [.. ways.Where(way => way.IsStream)];
        return Among(source, source.Input, type, ways, BoundParameter.Item(source.Parameter, ResultForm.Value, null));
    }

    // Who names a member of the workflow, or nearly names a task, does not mean an input that nobody else speaks of.
    private bool MeansNoInput(string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name) || tasks.ByAnyNameInAnyCase(name) is not null || name.EndsWith("Async", StringComparison.Ordinal))
            return true;
        for (var type = workflow; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).Any(member => !known.IsGenerated(member)))
                return true;
        }

        return false;
    }

    private (ItemSource Source, BoundParameter Bound) OverTask(ItemSource source, TaskDeclaration task)
    {
        var (parameter, from) = (source.Parameter, source.Task!);

        // A task over its own result has that fault and no second one.
        if (from == task)
            return (source, BoundParameter.Item(parameter, ResultForm.Value, from.Index));
        if (task.Join != Join.All)
            return Refused(BindingProblemKind.MayLoseJoin, "");
        if (from.ForEach is not null)
        {
            var (form, problem) = forms.TakeItem(parameter.Type, from);
            return problem is null
                ? (source with { Element = from.Result! }, BoundParameter.Item(parameter, form, from.Index))
                : (source, BoundParameter.Unbound(parameter, problem, [from.Index]));
        }

        if (from.Result is not { } result)
            return Refused(BindingProblemKind.NoResult, "");

        // There is no tolerant form of an element: nobody could say how many there are.
        return from.MayGiveNone
            ? Refused(BindingProblemKind.NeedsTolerantForm, "")
            : Among(source, from.Method.Name, result, elements.Of(result), BoundParameter.Item(parameter, ResultForm.Value, from.Index));

        (ItemSource Source, BoundParameter Bound) Refused(BindingProblemKind kind, string expected) =>
            (source, BoundParameter.Unbound(parameter, new BindingProblem(kind, from.Method.Name, expected), [from.Index]));
    }

    private (ItemSource Source, BoundParameter Bound) Among(
        ItemSource source, string name, ITypeSymbol type, IReadOnlyList<Enumeration> ways, BoundParameter bound)
    {
        if (Conversions.IsBroken(type) || Conversions.IsBroken(source.Parameter.Type))
            return (source with { IsStream = source.AsksForStream }, bound);
        var taken = elements.Taken(ways, source.Parameter.Type, source.AsksForStream);
        if (taken.Count == 1)
            return (source with { Element = taken[0].Element, IsStream = taken[0].IsStream, IsAmbiguous = elements.Of(type).Count > 1 }, bound);
        var kind = taken.Count == 0 ? BindingProblemKind.NoSuchElements : BindingProblemKind.AmbiguousElements;
        var expected = string.Join(" or ", (taken.Count == 0 ? ways : taken).Select(way => TypeRefs.Display(way.Element)).Distinct());
        return (source, BoundParameter.Unbound(source.Parameter, new BindingProblem(kind, name, expected), bound.Sources));
    }
}
