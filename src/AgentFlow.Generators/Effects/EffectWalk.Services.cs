using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Calls of abstract and interface methods: a service that nothing is known of, and the class that must be meant.</summary>
internal sealed partial class EffectWalk
{
    private void NoteService(IOperation instance, SyntaxNode at)
    {
        _callsUnknown = true;
        NoteContent(Unconverted(instance), AccessKind.ServiceUse, at);
    }

    // The sessions that a service rests on are its own to tell, by what it is given.
    private void FollowImplementation(IMethodSymbol meant, IOperation instance, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        if (Aliases.AutomaticOf(meant) is { } property)
        {
            foreach (var path in Aliases.Through(aliases.Of(instance), property.Name))
                Add(path, meant.MethodKind == MethodKind.PropertySet ? AccessKind.Write : AccessKind.Read, property.Type, at, isAtomic: false, isUpdate: false);
            return;
        }

        var summary = calls.SummaryOf(meant);
        _mayThrow |= summary.MayThrow;
        var accesses = summary.Accesses.RemoveAll(access => access.Kind == AccessKind.UnsafeUse && !InjectedServices.IsOfSystem(access.Type));
        Take(summary with { Accesses = accesses }, Substitution.Of(aliases, meant, instance, arguments), meant, at);
    }

    private bool IsKnown(IMethodSymbol method) => !IsOverridable(method) && calls.SummaryOf(method) != Summary.Unknown;

    internal static bool IsOverridable(IMethodSymbol method)
        => method.IsAbstract || method.ContainingType?.TypeKind == TypeKind.Interface;
}
