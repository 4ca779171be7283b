using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// Whether code reads only what stays as it is while nobody changes it. A property may do anything: its source tells, or what is known of its type; of
/// any other, only one of an object that the body has at hand counts as data.
/// </summary>
internal sealed class SteadyReads(EffectAnalysis analysis, CancellationToken cancellationToken)
{
    private const int MaxDepth = 3;

    public bool In(IOperation code) => In(code, MaxDepth);

    private bool In(IOperation code, int depth) => code.DescendantsAndSelf().All(part => part switch
    {
        IPropertyReferenceOperation reference => IsSteady(reference, depth),
        IFieldReferenceOperation field => !field.Field.IsVolatile,
        _ => true,
    });

    private bool IsSteady(IPropertyReferenceOperation reference, int depth)
    {
        var property = reference.Property.OriginalDefinition;
        if (Clocks.Is(property))
            return false;
        if (property.ContainingType is { IsAnonymousType: true } or { IsTupleType: true } || Aliases.IsAutomatic(property))
            return true;
        if (property.GetMethod is not { IsAbstract: false, DeclaringSyntaxReferences.IsEmpty: false } getter)
            return reference.Instance is { } owner ? IsData(owner) : IsConstant(property);
        return depth > 0 && analysis.Bodies.Of(getter, cancellationToken) is { } body && Purity.Computes(body) && In(body, depth - 1);
    }

    private bool IsData(IOperation owner) => owner.Type is { IsValueType: true }
        || analysis.Safety.Of(owner.Type) is ThreadSafety.Immutable or ThreadSafety.Safe or ThreadSafety.Container
        || RootOf(owner) switch
        {
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => false,
            IParameterReferenceOperation parameter => parameter.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.Constructor },
            IMemberReferenceOperation => false,
            _ => true,
        };

    // Encoding.UTF8, CancellationToken.None, Environment.NewLine.
    private static bool IsConstant(IPropertySymbol property) => property is { SetMethod: null, ContainingType: { } type }
        && (type.Name == "Environment"
            ? property.Name is "MachineName" or "NewLine" or "ProcessorCount" or "UserName"
            : !property.Name.StartsWith("Current", StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(property.Type, type));

    // What all is read from: order of order.Customer.Address. Of what is static there is no more than the member.
    private static IOperation RootOf(IOperation operation) => AwaitedCall.Unwrapped(operation) switch
    {
        IMemberReferenceOperation { Instance: { } owner } => RootOf(owner),
        IArrayElementReferenceOperation element => RootOf(element.ArrayReference),
        IConditionalAccessInstanceOperation instance when Aliases.Accessed(instance) is { } accessed => RootOf(accessed),
        var root => root ?? operation,
    };
}
