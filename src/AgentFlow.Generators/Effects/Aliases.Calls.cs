using System.Collections.Immutable;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What properties and calls hand out.</summary>
internal sealed partial class Aliases
{
    private ImmutableArray<StatePath> OfProperty(IPropertyReferenceOperation property)
    {
        if (IsAutomatic(property.Property) || IsOfLibrary(property))
            return property.Property.IsIndexer ? Through(Of(property.Instance), ElementIndex.Of(property.Arguments.Select(argument => argument.Value))) : Member(property.Instance, property.Property);
        return property.Property.GetMethod is { } getter ? Returned(getter, property.Instance, property.Arguments) : None;
    }

    // What an IList<T> has at an index, it keeps, whatever class it is.
    private bool IsOfLibrary(IPropertyReferenceOperation property) => property.Property is { GetMethod: { } getter, DeclaringSyntaxReferences.IsEmpty: true }
        && (!getter.IsAbstract || (property.Property.IsIndexer && _calls.Analysis.Safety.Of(property.Instance?.Type) == ThreadSafety.Container));

    private ImmutableArray<StatePath> OfCall(IInvocationOperation call)
    {
        // task.ConfigureAwait(false), task.AsTask(): the same value.
        if (call.TargetMethod.Name is "ConfigureAwait" or "AsTask" or "WaitAsync")
            return Of(call.Instance);
        if (TypeSafety.IsObjectPool(call.Instance?.Type))
            return None;
        if (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
            return OfLibrary(call);
        return Returned(call.TargetMethod, call.Instance, call.Arguments);
    }

    // Of an interface's member: what the one class that must be meant has there.
    private ImmutableArray<StatePath> Returned(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        if (EffectWalk.IsOverridable(method) && instance is not null && _dispatch.Of(method, EffectWalk.Unconverted(instance)) is { } meant)
        {
            if (AutomaticOf(meant) is { } property)
                return Through(Of(instance), property.Name);
            method = meant;
        }

        return Substitution.Of(this, method, instance, arguments).Apply(_calls.SummaryOf(method).Returns);
    }
}
