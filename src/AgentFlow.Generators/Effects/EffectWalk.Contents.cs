using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What is done to objects whose type something is known of: collections, objects made for one user, objects made for many.</summary>
internal sealed partial class EffectWalk
{
    // A member of an object whose type something is known of: then its source, if there is one, says no more.
    private bool UseContent(ISymbol member, IOperation? instance, SyntaxNode at, bool isChange)
    {
        if (instance is null || IsThis(instance))
            return false;
        var held = Unconverted(instance);
        if (IsOwnCollection(held))
            return false;
        var safety = SafetyOf(held);
        switch (safety == ThreadSafety.Unknown ? Analysis.Safety.Of(instance.Type) : safety)
        {
            // A value that its own source keeps there is a variable like any other.
            case ThreadSafety.Unsafe when member is IPropertySymbol kept && Aliases.IsAutomatic(kept) && Analysis.Safety.Of(kept.Type) == ThreadSafety.Immutable:
                return false;
            case ThreadSafety.Unsafe:
                NoteContent(held, AccessKind.UnsafeUse, at);
                return true;
            case ThreadSafety.Container when ContainerMembers.Of(member) is { } kind:
                NoteContent(held, isChange ? AccessKind.ContainerWrite : kind, at);
                return true;
            case ThreadSafety.Safe:
                if (MetadataNameOf(held.Type).StartsWith("System.Collections.Concurrent.", StringComparison.Ordinal) && member is not IPropertySymbol { IsIndexer: false })
                    NoteContent(held, isChange || !IsConcurrentRead(member) ? AccessKind.ContainerWrite : AccessKind.ContainerRead, at, isAtomic: true);
                _callsUnknown = true;
                return true;
            case ThreadSafety.Immutable:
                return true;
            default:
                return false;
        }
    }

    // An ISet<T> that is a class of the source does what its source says.
    private bool IsOwnCollection(IOperation held) => held.Type?.TypeKind == TypeKind.Interface && Analysis.Safety.Of(held.Type) == ThreadSafety.Container
        && _dispatch.Created(held) is { DeclaringSyntaxReferences.IsEmpty: false } created && Analysis.Safety.Of(created) == ThreadSafety.Unknown;

    private ThreadSafety SafetyOf(IOperation held)
    {
        ISymbol? member = held switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        var safety = member is null ? Analysis.Safety.Of(held.Type) : Analysis.Safety.OfHeld(member);

        // Declared as an interface, it is what it is given.
        return safety is ThreadSafety.Container or ThreadSafety.Unknown && held.Type?.TypeKind == TypeKind.Interface && _dispatch.Created(held) is { } created && Analysis.Safety.Of(created) == ThreadSafety.Safe
            ? ThreadSafety.Safe
            : safety;
    }

    // What libraries do to the collections that they are given.
    private void NoteContainers(ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && ContainerArguments.Of(parameter) is { } kind && SafetyOf(Unconverted(argument.Value)) == ThreadSafety.Container)
                NoteContent(Unconverted(argument.Value), kind, at);
        }
    }

    // connection.QueryAsync("…"): an extension uses the object as its own methods do. One that only wraps it, or builds a query, does not yet.
    private void NoteExtension(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, SyntaxNode at)
    {
        if (method is { IsExtensionMethod: true, DeclaringSyntaxReferences.IsEmpty: true, ContainingNamespace.Name: not "Linq", Name: not ("ConfigureAwait" or "WithCancellation" or "AsAsyncEnumerable") }
            && !method.ReturnType.Name.EndsWith("Queryable", StringComparison.Ordinal)
            && arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } first
            && Unconverted(first.Value) is var held && !IsThis(held) && SafetyOf(held) == ThreadSafety.Unsafe)
            NoteContent(held, AccessKind.UnsafeUse, at);
    }

    private static bool IsConcurrentRead(ISymbol member)
        => member.Name is "this[]" or "TryGetValue" or "ContainsKey" or "Contains" or "TryPeek" or "ToArray" or "GetEnumerator" or "CopyTo";

    private static string MetadataNameOf(ITypeSymbol? type) => type is INamedTypeSymbol named ? TypeNames.Of(named) : "";
}
