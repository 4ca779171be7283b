using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>What a parameter could take by its type alone.</summary>
internal sealed record TypeChoice(TypeChoiceKind Kind, ImmutableArray<TaskDeclaration> Sources);

internal enum TypeChoiceKind
{
    /// <summary>One task's result, in whatever form.</summary>
    Result,

    /// <summary>Those of several tasks, as a list.</summary>
    Gathered,

    /// <summary>That of the dependency that decides the join.</summary>
    Winner,

    /// <summary>More than one of these.</summary>
    Ambiguous,
}

/// <summary>Rule 4, (a) to (c).</summary>
internal sealed class TypeChoices(TaskDeclaration task, ResultForms forms)
{
    /// <summary>What a parameter of <paramref name="type"/> could take of <paramref name="free"/>; null where that is nothing.</summary>
    public TypeChoice? Of(ITypeSymbol type, List<TaskDeclaration> free)
    {
        if (task.Join == Join.Any && forms.TakeWinner(type, free) is not null)
            return new TypeChoice(TypeChoiceKind.Winner, free.ToImmutableArray());
        var single = free.Where(source => IsSingle(type, source)).ToImmutableArray();
        return single.IsEmpty ? List(type, free) : One(single);
    }

    // A task whose own result is IReadOnlyList<T> is one of these. Under a join nobody is asked for as plain T.
    private bool IsSingle(ITypeSymbol type, TaskDeclaration source) =>
        forms.IsFormOf(type, source)
        && (task.Join == Join.All || source.ForEach is not null || forms.Take(type, source, inJoin: true).Problem is not { Kind: BindingProblemKind.MayLoseJoin });

    private TypeChoice? List(ITypeSymbol type, List<TaskDeclaration> free)
    {
        if (ResultForms.ItemOfList(type) is not { } item)
            return null;
        var several = free.Where(source => forms.IsFormOf(item, source)).ToImmutableArray();
        var withItems = free.Where(source => forms.IsItemsOf(type, source)).ToImmutableArray();
        if (several.Length < 2)
            return withItems.IsEmpty ? null : One(withItems);
        return withItems.IsEmpty
            ? new TypeChoice(TypeChoiceKind.Gathered, several)
            : new TypeChoice(TypeChoiceKind.Ambiguous, several.AddRange(withItems));
    }

    private static TypeChoice One(ImmutableArray<TaskDeclaration> sources) =>
        new(sources.Length == 1 ? TypeChoiceKind.Result : TypeChoiceKind.Ambiguous, sources);
}
