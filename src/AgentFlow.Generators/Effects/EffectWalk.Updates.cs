using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Writes in one piece that are still not one step with the read before them: <c>_all = _all.Add(item)</c> where the field is volatile.</summary>
internal sealed partial class EffectWalk
{
    private void NoteLost(int from, IOperation target, IOperation value)
    {
        for (var index = from; index < _accesses.Count; index++)
        {
            if (_accesses[index] is { Kind: AccessKind.Write, IsAtomic: true } write && IsMadeFrom(value, target, write.Path))
                _accesses[index] = write with { LosesUpdates = true };
        }
    }

    // The value reads what is replaced, or a local that was given it does.
    private bool IsMadeFrom(IOperation value, IOperation target, StatePath replaced) => value.DescendantsAndSelf().Any(part => part switch
    {
        IFieldReferenceOperation or IPropertyReferenceOperation => aliases.Of(part).Contains(replaced),
        ILocalReferenceOperation local => OperationBody.ValueOf(local.Local, OperationBody.Of(target)) is { } given
            && given.DescendantsAndSelf().Any(read => read is IFieldReferenceOperation or IPropertyReferenceOperation && aliases.Of(read).Contains(replaced)),
        _ => false,
    });

    private static bool IsAtomic(IMethodSymbol method) => method is { IsStatic: true, ContainingType: { Name: "Interlocked" or "Volatile" or "LazyInitializer", ContainingNamespace.Name: "Threading" } or { Name: "ImmutableInterlocked", ContainingNamespace.Name: "Immutable" } };

    // Nobody asks what was there: it is set, no more.
    private static bool IsPlainExchange(IInvocationOperation call) => call is { TargetMethod.Name: "Exchange", Parent: IExpressionStatementOperation };
}
