using AgentFlow.Generators.Analyzers.SerialAwaits;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// Whether the source of a method, and of what that calls, has effects that its own name does not tell: a gate or an effect by name, a setting of a
/// shared client, a lock, a clock. Changes to fields and collections are not meant: the effect analysis sees those.
/// </summary>
internal sealed class PlainCode(EffectAnalysis analysis, CancellationToken canceled)
{
    private const int MaxMethods = 200;

    public bool Is(IMethodSymbol method) => Is(method, new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default));

    private bool Is(IMethodSymbol method, HashSet<IMethodSymbol> seen)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method.DeclaringSyntaxReferences.IsEmpty || !seen.Add(method))
            return true;
        return seen.Count <= MaxMethods && (analysis.Bodies.Of(method, canceled)?.Descendants().All(part => Is(part, seen)) ?? true);
    }

    private bool Is(IOperation part, HashSet<IMethodSymbol> seen) => part switch
    {
        IInvocationOperation call => Is(call, seen),
        IObjectCreationOperation { Constructor: { } constructor } => Is(constructor, seen),
        IMethodReferenceOperation group => Is(group.Method, seen),
        IPropertyReferenceOperation property => Is(property, seen),
        ILockOperation or IEventAssignmentOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IInvalidOperation => false,
        _ => true,
    };

    private bool Is(IInvocationOperation call, HashSet<IMethodSymbol> seen)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return false;
        if (!method.DeclaringSyntaxReferences.IsEmpty && !method.IsAbstract)
            return Is(method, seen);
        return method.ContainingType?.Name is "Task" or "ValueTask"
            || analysis.Safety.Of(call.Instance?.Type) is ThreadSafety.Container or ThreadSafety.Unsafe or ThreadSafety.Immutable
            || !(CallNames.IsPrerequisite(method) || CallNames.IsEffect(method));
    }

    // What is set elsewhere, and what a static property of a library tells: the time of day.
    private bool Is(IPropertyReferenceOperation reference, HashSet<IMethodSymbol> seen)
    {
        var property = reference.Property;
        var isTarget = reference.Parent is IAssignmentOperation assignment && assignment.Target == reference && assignment.Parent is not IObjectOrCollectionInitializerOperation
            || reference.Parent is IIncrementOrDecrementOperation;
        if (Aliases.IsAutomatic(property))
            return true;
        if (property.DeclaringSyntaxReferences.IsEmpty || property.IsAbstract)
            return isTarget ? analysis.Safety.Of(reference.Instance?.Type) is ThreadSafety.Container or ThreadSafety.Unsafe : !property.IsStatic || Members.OnlyHolds(property);
        return (property.GetMethod is null || Is(property.GetMethod, seen)) && (!isTarget || property.SetMethod is null || Is(property.SetMethod, seen));
    }
}
