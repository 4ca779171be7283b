using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>In which form a parameter of some type takes a task's result, if it can.</summary>
internal sealed class ResultForms(Conversions conversions, KnownTypes known)
{
    /// <summary>The form in which <paramref name="type"/> takes what became of <paramref name="source"/>, or why it cannot.</summary>
    public (ResultForm Form, BindingProblem? Problem) Take(ITypeSymbol type, TaskDeclaration source)
    {
        if (IsOutcome(type))
            return (ResultForm.Outcome, null);
        if (source.Result is not { } result)
            return Refused(BindingProblemKind.NoResult, source, "TaskOutcome");
        if (ValueOfOutcome(type) is { } seen)
        {
            return conversions.AreSame(seen, result) || Conversions.IsBroken(seen) || Conversions.IsBroken(result)
                ? (ResultForm.Outcome, null)
                : Refused(BindingProblemKind.TypeDoesNotFit, source, Expected(source, result));
        }

        if (!conversions.Fits(result, type))
            return Refused(BindingProblemKind.TypeDoesNotFit, source, Expected(source, result));
        if (Conversions.MayBeNull(type) && (source.IsOptional || !Conversions.MayBeNull(result)))
            return (ResultForm.ValueOrNull, null);
        if (source.IsOptional || AsksForNullThatIsNone(type, result))
            return Refused(BindingProblemKind.NeedsTolerantForm, source, Tolerant(result));
        return (ResultForm.Value, null);
    }

    /// <summary>True if <paramref name="type"/> is <c>T</c>, <c>T?</c> or <c>TaskOutcome&lt;T&gt;</c> of exactly what <paramref name="source"/> returns.</summary>
    public bool IsFormOf(ITypeSymbol type, TaskDeclaration source) =>
        IsOutcome(type)
        || (source.Result is { } result
            && (conversions.AreSame(ValueOfOutcome(type) ?? type, result)
                || (Conversions.ValueOfNullable(type) is { } value && conversions.AreSame(value, result))));

    /// <summary>The <c>T</c> of <c>IReadOnlyList&lt;T&gt;</c>, or null.</summary>
    public static ITypeSymbol? ItemOfList(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T, TypeArguments: [var item] }
            ? item
            : null;

    // TaskOutcome, whatever the task returns.
    private bool IsOutcome(ITypeSymbol type) => KnownTypes.Is(type, known.Outcome);

    // TaskOutcome<T>
    private ITypeSymbol? ValueOfOutcome(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var value] } && KnownTypes.Is(type, known.OutcomeOfT) ? value : null;

    private static bool AsksForNullThatIsNone(ITypeSymbol type, ITypeSymbol result) =>
        Conversions.IsUnconstrained(type)
        && type.NullableAnnotation == NullableAnnotation.Annotated
        && result.NullableAnnotation != NullableAnnotation.Annotated;

    private static string Expected(TaskDeclaration source, ITypeSymbol result) =>
        source.IsOptional ? Tolerant(result) : $"{TypeRefs.Display(result)} or TaskOutcome<{TypeRefs.Display(result)}>";

    private static string Tolerant(ITypeSymbol result)
    {
        var display = TypeRefs.Display(result);
        var nullable = Conversions.MayBeNull(result) ? display : display + "?";
        return Conversions.IsUnconstrained(result) ? $"TaskOutcome<{display}>" : $"{nullable} or TaskOutcome<{display}>";
    }

    private static (ResultForm Form, BindingProblem? Problem) Refused(BindingProblemKind kind, TaskDeclaration source, string expected) =>
        (ResultForm.Value, new BindingProblem(kind, source.Method.Name, expected));
}
