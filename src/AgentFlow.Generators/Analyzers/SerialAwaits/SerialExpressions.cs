using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Finds awaited calls in one expression, such as <c>new { A = await A(), B = await B() }</c>: all are evaluated, and nothing but what computes between them.</summary>
internal sealed class SerialExpressions(Independence independence)
{
    public IReadOnlyList<AwaitedCall> In(IOperation statement)
    {
        var calls = new List<AwaitedCall>();
        foreach (var awaited in AwaitsOf(statement))
        {
            if (AwaitedCall.Of(awaited) is not { } call || !IsAlwaysEvaluated(awaited, statement) || NamesDeclared(call.Call, statement) || !independence.IsCandidate(call.Call)
                || !calls.All(earlier => independence.Of(earlier.Call, call.Call)))
                return [];
            calls.Add(call);
        }

        return calls.Count > 1 && OnlyComputesBetween(statement, calls) ? calls : [];
    }

    /// <summary>The awaits of a statement itself: not those of the blocks, lambdas and local functions in it.</summary>
    public static IEnumerable<IAwaitOperation> AwaitsOf(IOperation statement)
    {
        foreach (var child in statement.ChildOperations)
        {
            if (child is IBlockOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            if (child is IAwaitOperation awaited)
                yield return awaited;
            foreach (var inner in AwaitsOf(child))
                yield return inner;
        }
    }

    /// <summary>No condition, loop or other await decides whether it is reached.</summary>
    public static bool IsAlwaysEvaluated(IOperation operation, IOperation statement)
    {
        for (var around = operation.Parent; around is not null && around != statement.Parent; around = around.Parent)
        {
            if (around is IAwaitOperation or IConditionalOperation or ICoalesceOperation or ICoalesceAssignmentOperation or IConditionalAccessOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation
                or ILoopOperation or ISwitchOperation or ITryOperation or IUsingOperation or ILockOperation
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
                return false;
        }

        return true;
    }

    /// <summary>The call takes a local that the statement itself declares, of another call perhaps.</summary>
    public static bool NamesDeclared(IOperation call, IOperation statement)
        => call.Descendants().OfType<ILocalReferenceOperation>().Any(use => use.Local.DeclaringSyntaxReferences.Any(declared => statement.Syntax.Span.Contains(declared.Span) && !call.Syntax.Span.Contains(declared.Span)));

    /// <summary>What holds an await is evaluated after it; any other call might come between two of them.</summary>
    public static bool OnlyComputesBetween(IOperation statement, IReadOnlyList<AwaitedCall> calls)
    {
        foreach (var operation in statement.Descendants())
        {
            var isAwaited = calls.Any(call => call.Await.Syntax.Span.Contains(operation.Syntax.Span));
            var isAround = calls.Any(call => operation.Syntax.Span.Contains(call.Await.Syntax.Span));
            if (!isAwaited && !isAround && operation is IInvocationOperation or IObjectCreationOperation or IThrowOperation && !Purity.Computes(operation))
                return false;
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Parent: IObjectOrCollectionInitializerOperation } && !Purity.IsPlain(target.Property))
                return false;
        }

        return true;
    }
}
