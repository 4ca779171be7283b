using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>What is known of the calls of a compilation, under one set of options: found out once for all bodies.</summary>
internal sealed class CallKnowledge(EffectAnalysis analysis)
{
    public EffectAnalysis Analysis { get; } = analysis;

    public SharedServices Services { get; } = new(analysis.Safety);

    public Surroundings Surroundings { get; } = new(analysis.Bodies);

    /// <summary>Its source says what it does.</summary>
    public bool IsKnown(IInvocationOperation call) => call.TargetMethod is { IsAbstract: false, ContainingType.TypeKind: not TypeKind.Interface } method
        && !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
        && Analysis.Safety.Of(call.Instance?.Type) != ThreadSafety.Unsafe;

    /// <summary>It also says so for the object it is called on. A stand-in does not: what takes its place some day may use the object as it likes.</summary>
    public bool IsKnownOf(IOperation receiver, IInvocationOperation call, CancellationToken cancellationToken)
        => IsKnown(call) && (receiver is IInstanceReferenceOperation || !SynchronousBodies.IsStandIn(call.TargetMethod, Analysis.Bodies, cancellationToken));

    /// <summary>
    /// A call of other code on an object made for concurrent use, with arguments that only read: it changes nothing that the compilation's code sees.
    /// </summary>
    public bool OnlyReads(IInvocationOperation call) => call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
        && CallObjects.Receiver(call) is { } receiver && Analysis.Safety.Of(receiver.Type) == ThreadSafety.Safe
        && call.Descendants().All(part => part is not (IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation or IAssignmentOperation))
        && call.Arguments.All(argument => argument.Value == receiver || Analysis.Safety.Of(argument.Value.Type) == ThreadSafety.Immutable);
}
