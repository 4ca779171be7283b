using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>In which form a parameter of some type takes what became of the items of a task with a <c>ForEach</c>, all together.</summary>
internal sealed class ItemForms(Conversions conversions, KnownTypes known)
{
    // ForEachOutcome<T>, ForEachOutcome or TaskOutcome; IReadOnlyList<T>; IReadOnlyList<TaskOutcome<T>>.
    public (ResultForm Form, BindingProblem? Problem) Take(ITypeSymbol type, TaskDeclaration source, bool inJoin)
    {
        if (KnownTypes.Is(type, known.Outcome) || (!inJoin && IsOutcomeOf(type, source)))
            return (ResultForm.Outcome, null);
        if (source.Result is not { } result)
            return ResultForms.Refused(BindingProblemKind.NoResult, source, inJoin ? "TaskOutcome" : "ForEachOutcome");
        if (Conversions.IsBroken(type) || Conversions.IsBroken(result))
            return (ResultForm.Value, null);
        if (Fits(List(result), type))
            return TakeList(type, result, source, inJoin);

        // A join sees a task that had not ended as a plain outcome.
        if (inJoin)
            return ResultForms.Refused(BindingProblemKind.MayLoseJoin, source, Expected(result, inJoin));
        return Fits(List(known.OutcomeOfT is { } outcome ? Conversions.Construct(outcome, result) : null), type)
            ? (ResultForm.Outcome, null)
            : ResultForms.Refused(BindingProblemKind.TypeDoesNotFit, source, Expected(result, inJoin));
    }

    /// <summary>True for <c>TaskOutcome</c>, <c>ForEachOutcome</c> and <c>ForEachOutcome&lt;T&gt;</c> of what its items are.</summary>
    public bool IsOutcomeOf(ITypeSymbol type, TaskDeclaration source) =>
        KnownTypes.Is(type, known.Outcome)
        || KnownTypes.Is(type, known.ForEachOutcome)
        || (KnownTypes.Is(type, known.ForEachOutcomeOfT)
            && type is INamedTypeSymbol { TypeArguments: [var item] }
            && source.Result is { } result
            && conversions.AreSame(item, result));

    private static (ResultForm Form, BindingProblem? Problem) TakeList(ITypeSymbol type, ITypeSymbol result, TaskDeclaration source, bool inJoin)
    {
        if (type.NullableAnnotation == NullableAnnotation.Annotated)
            return (ResultForm.ValueOrNull, null);
        if (inJoin)
            return ResultForms.Refused(BindingProblemKind.MayLoseJoin, source, Expected(result, inJoin));
        return (source.MayGiveNone ? ResultForm.ThoseThereAre : ResultForm.Value, null);
    }

    private bool Fits(ITypeSymbol? list, ITypeSymbol type) => list is not null && conversions.Fits(list, type);

    private ITypeSymbol? List(ITypeSymbol? item) => item is null || known.ListOfT is not { } list ? null : Conversions.Construct(list, item);

    private static string Expected(ITypeSymbol result, bool inJoin)
    {
        var item = TypeRefs.Display(result);
        return inJoin ? $"IReadOnlyList<{item}>? or TaskOutcome" : $"IReadOnlyList<{item}> or IReadOnlyList<TaskOutcome<{item}>>";
    }
}
