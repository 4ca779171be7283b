using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>In which form a parameter of some type takes a task's result, if it can.</summary>
internal sealed class ResultForms(Conversions conversions, KnownTypes known)
{
    /// <summary>
    /// The form in which <paramref name="type"/> takes what became of <paramref name="source"/>, or why it cannot. In a join
    /// any one dependency may be missing.
    /// </summary>
    public (ResultForm Form, BindingProblem? Problem) Take(ITypeSymbol type, TaskDeclaration source, bool inJoin)
    {
        if (source.ForEach is not null)
            return new ItemForms(conversions, known).Take(type, source, inJoin);
        return source.Result is { } result
            ? TakeValue(type, result, source, inJoin)
            : IsOutcome(type) ? (ResultForm.Outcome, null) : Refused(BindingProblemKind.NoResult, source, "TaskOutcome");
    }

    /// <summary>The same for one item of a <paramref name="source"/> with a <c>ForEach</c>.</summary>
    public (ResultForm Form, BindingProblem? Problem) TakeItem(ITypeSymbol type, TaskDeclaration source) =>
        source.Result is { } result ? TakeValue(type, result, source, inJoin: false) : Refused(BindingProblemKind.NoResult, source, "");

    /// <summary>True if <paramref name="type"/> is <c>T</c>, <c>T?</c> or <c>TaskOutcome&lt;T&gt;</c> of exactly what <paramref name="source"/> returns.</summary>
    public bool IsFormOf(ITypeSymbol type, TaskDeclaration source)
    {
        if (source.ForEach is not null)
            return new ItemForms(conversions, known).IsOutcomeOf(type, source);
        return IsOutcome(type)
            || (source.Result is { } result
                && (conversions.AreSame(ValueOfOutcome(type) ?? type, result)
                    || (Conversions.ValueOfNullable(type) is { } value && conversions.AreSame(value, result))));
    }

    /// <summary>True if <paramref name="type"/> is a list of the values, or of the outcomes, of the items of <paramref name="source"/>.</summary>
    public bool IsItemsOf(ITypeSymbol type, TaskDeclaration source) =>
        source.ForEach is not null
        && source.Result is { } result
        && ItemOfList(type) is { } item
        && conversions.AreSame(ValueOfOutcome(item) ?? item, result);

    /// <summary>The form in which <paramref name="type"/> takes the winner of a join: all of those that may win return <c>T</c>. Null where it does not.</summary>
    public ResultForm? TakeWinner(ITypeSymbol type, IEnumerable<TaskDeclaration> sources)
    {
        if (IsOutcome(type))
            return ResultForm.Outcome;
        if (ValueOfOutcome(type) is { } seen)
            return sources.All(source => source is { ForEach: null, Result: { } result } && conversions.AreSame(seen, result)) ? ResultForm.Outcome : null;
        return sources.All(source => source.ForEach is null && IsValueOf(type, source)) ? ResultForm.Value : null;
    }

    /// <summary>The <c>T</c> of <c>IReadOnlyList&lt;T&gt;</c>, or null.</summary>
    public static ITypeSymbol? ItemOfList(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T, TypeArguments: [var item] }
            ? item
            : null;

    /// <summary><c>TaskOutcome</c>, whatever the task returns.</summary>
    public bool IsOutcome(ITypeSymbol type) => KnownTypes.Is(type, known.Outcome);

    /// <summary>The <c>T</c> of <c>TaskOutcome&lt;T&gt;</c>, or null.</summary>
    public ITypeSymbol? ValueOfOutcome(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var value] } && KnownTypes.Is(type, known.OutcomeOfT) ? value : null;

    public static (ResultForm Form, BindingProblem? Problem) Refused(BindingProblemKind kind, TaskDeclaration source, string expected) =>
        (ResultForm.Value, new BindingProblem(kind, source.Method.Name, expected));

    private (ResultForm Form, BindingProblem? Problem) TakeValue(ITypeSymbol type, ITypeSymbol result, TaskDeclaration source, bool inJoin)
    {
        if (IsOutcome(type))
            return (ResultForm.Outcome, null);
        var mayBeMissing = inJoin || source.MayGiveNone;
        if (ValueOfOutcome(type) is { } seen)
        {
            return conversions.AreSame(seen, result) || Conversions.IsBroken(seen) || Conversions.IsBroken(result)
                ? (ResultForm.Outcome, null)
                : Refused(BindingProblemKind.TypeDoesNotFit, source, Expected(result, mayBeMissing));
        }

        if (!conversions.Fits(result, type))
            return Refused(BindingProblemKind.TypeDoesNotFit, source, Expected(result, mayBeMissing));
        if (Conversions.MayBeNull(type) && (mayBeMissing || !Conversions.MayBeNull(result)))
            return (ResultForm.ValueOrNull, null);
        if (inJoin)
            return Refused(BindingProblemKind.MayLoseJoin, source, Tolerant(result));
        if (source.MayGiveNone || AsksForNullThatIsNone(type, result))
            return Refused(BindingProblemKind.NeedsTolerantForm, source, Tolerant(result));
        return (ResultForm.Value, null);
    }

    // T itself, or T? of a T that has a null of its own.
    private bool IsValueOf(ITypeSymbol type, TaskDeclaration source) =>
        source.Result is { } result && conversions.AreSame(type, result) && (!Conversions.MayBeNull(type) || Conversions.MayBeNull(result));

    private static bool AsksForNullThatIsNone(ITypeSymbol type, ITypeSymbol result) =>
        Conversions.IsUnconstrained(type)
        && type.NullableAnnotation == NullableAnnotation.Annotated
        && result.NullableAnnotation != NullableAnnotation.Annotated;

    private static string Expected(ITypeSymbol result, bool mayBeMissing) =>
        mayBeMissing ? Tolerant(result) : $"{TypeRefs.Display(result)} or TaskOutcome<{TypeRefs.Display(result)}>";

    private static string Tolerant(ITypeSymbol result)
    {
        var display = TypeRefs.Display(result);
        var nullable = Conversions.MayBeNull(result) ? display : display + "?";
        return Conversions.IsUnconstrained(result) ? $"TaskOutcome<{display}>" : $"{nullable} or TaskOutcome<{display}>";
    }
}
