using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Finds the method that <c>When</c> or <c>Validate</c> names, and what keeps it from being asked.</summary>
internal static class PredicateMethods
{
    /// <summary>The methods of that name that a workflow type has: its own, or else those of the nearest base that has any.</summary>
    public static IReadOnlyList<IMethodSymbol> Named(INamedTypeSymbol type, string name, KnownTypes known)
    {
        for (var owner = type; owner is not null && name.Length > 0; owner = owner.BaseType)
        {
            var methods = owner.GetMembers(name).OfType<IMethodSymbol>()
                .Where(method => method.MethodKind == MethodKind.Ordinary && !known.IsGenerated(method) && known.Compilation.IsSymbolAccessibleWithin(method, type))
                .ToList();
            if (methods.Count > 0)
                return methods;
        }

        return [];
    }

    /// <summary>The names of the methods of the type itself that could be asked, in order of declaration: what a misspelt name may mean.</summary>
    public static IEnumerable<string> NamesOf(INamedTypeSymbol type, bool mayGiveReason, KnownTypes known) => type.GetMembers()
        .OfType<IMethodSymbol>()
        .Where(method => method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false }
            && !known.IsGenerated(method)
            && ProblemOf(method, mayGiveReason, known) is null)
        .Select(method => method.Name)
        .Distinct();

    /// <summary>What is wrong with the method itself; null where nothing is.</summary>
    public static PredicateProblem? ProblemOf(IMethodSymbol method, bool mayGiveReason, KnownTypes known)
    {
        if (KnownTypes.Attribute(method, known.AgentTask) is not null)
            return Of(PredicateProblemKind.IsTask);
        foreach (var flaw in TaskFlaws.Find(method, known).Where(IsInTheWay))
            return Of(KindOf(flaw));
        return method.ReturnType.SpecialType == SpecialType.System_Boolean
            || (mayGiveReason && method.ReturnType.SpecialType == SpecialType.System_String)
            || Conversions.IsBroken(method.ReturnType)
                ? null
                : Of(PredicateProblemKind.WrongReturn, TypeRefs.Display(method.ReturnType));
    }

    private static bool IsInTheWay(TaskFlaw flaw) =>
        flaw is TaskFlaw.Generic or TaskFlaw.RefParameter or TaskFlaw.RefLikeParameter or TaskFlaw.NotCallable;

    private static PredicateProblemKind KindOf(TaskFlaw flaw) => flaw switch
    {
        TaskFlaw.Generic => PredicateProblemKind.Generic,
        TaskFlaw.NotCallable => PredicateProblemKind.NotCallable,
        _ => PredicateProblemKind.RefParameter,
    };

    private static PredicateProblem Of(PredicateProblemKind kind, string subject = "") => new(kind, subject);
}
