using AgentFlow.Generators.Effects.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>
/// Code that only computes and stands between or beside calls. Where these run together it comes before one that it followed, or after one that it
/// preceded: that must make no difference to it.
/// </summary>
internal sealed class CodeBetween(Independence independence, CallKnowledge known, CancellationToken cancellationToken)
{
    private readonly SteadyReads _steady = new(known.Analysis, cancellationToken);

    /// <summary>It gives the same at another time.</summary>
    public bool IsSteady(IOperation code) => _steady.In(code);

    /// <summary>It gives the same before and after the call.</summary>
    public bool IsApart(IOperation code, IInvocationOperation call)
        => !Shares(code, call) && !ReadsChangedLocal(code, call) && (!Reads(code) || RunIn(code).All(part => independence.OfRest(call, part)));

    // Something the call gets is an object that it may change.
    private bool Shares(IOperation code, IInvocationOperation call)
    {
        var given = CallObjects.Of(call).Where(part => known.Analysis.Safety.Of(part.Type) is not (ThreadSafety.Immutable or ThreadSafety.Safe)).ToArray();
        return given.Length > 0 && code.DescendantsAndSelf().Any(part => !IsOfReadOnly(part)
            && given.Any(other => CallObjects.IsSame(part, other) && !(other == CallObjects.Receiver(call) && known.IsKnownOf(other, call, cancellationToken))));
    }

    private static bool ReadsChangedLocal(IOperation code, IInvocationOperation call)
    {
        var changed = Captures.Of(call).Where(Captures.IsChanged).Select(Captures.SymbolOf).ToArray();
        return changed.Length > 0 && code.DescendantsAndSelf().Any(part => Captures.SymbolOf(part) is { } symbol && changed.Contains(symbol, SymbolEqualityComparer.Default));
    }

    // Cheap to ask: most code between is about locals alone.
    private static bool Reads(IOperation code)
        => code.DescendantsAndSelf().Any(part => part is IMemberReferenceOperation or IArrayElementReferenceOperation or IInvocationOperation or IParameterReferenceOperation);

    // A lambda may run where it stands.
    private static IEnumerable<IOperation> RunIn(IOperation code) => code.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().Select(lambda => (IOperation)lambda.Body).Prepend(code);

    private static bool IsOfReadOnly(IOperation part) => part is IInstanceReferenceOperation { Parent: IFieldReferenceOperation { Field.IsReadOnly: true } };
}
