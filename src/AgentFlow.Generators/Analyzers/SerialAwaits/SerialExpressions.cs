using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Finds awaited calls in one expression, such as <c>new { A = await A(), B = await B() }</c>: all are evaluated, and nothing but what computes between them.</summary>
internal sealed class SerialExpressions(CallRules rules)
{
    public IReadOnlyList<AwaitedCall> In(IOperation statement)
    {
        var awaits = AwaitsOf(statement).Take(2).ToArray();
        if (awaits.Length < 2)
            return [];
        var calls = CallsOf(statement);
        var together = Math.Min(1, calls.Count);
        while (together < calls.Count && calls.Take(together).All(earlier => rules.Independence.Of(earlier.Call, calls[together].Call)))
            together++;

        // Those behind them wait for them as before.
        return together > 1 ? [.. calls.Take(together)] : [];
    }

    /// <summary>The calls that a statement awaits, where nothing stands in the way of starting them before it: none where one may not, or where something else is called between.</summary>
    public IReadOnlyList<AwaitedCall> CallsOf(IOperation whole)
    {
        // What an if does comes after its condition.
        var statement = whole is IConditionalOperation { Type: null } choice ? choice.Condition : whole;
        var awaits = AwaitsOf(whole).ToArray();
        var calls = awaits.Select(awaited => AwaitedCall.Of(awaited)).OfType<AwaitedCall>().ToArray();
        return calls.Length == awaits.Length
            && calls.All(call => Evaluated.Always(call.Await, statement) && !NamesDeclared(call.Call, statement) && rules.Candidates.Contains(call.Call))
            && OnlyComputesBetween(statement, calls)
            && Beside(statement, calls).All(part => rules.Between.IsSteady(part) && calls.All(call => rules.Between.IsApart(part, call.Call)))
            ? calls
            : [];
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

    // The call takes a local that the statement itself declares, of another call perhaps.
    private static bool NamesDeclared(IOperation call, IOperation statement) => call.Descendants().OfType<ILocalReferenceOperation>().Any(use
        => use.Local.DeclaringSyntaxReferences.Any(declared => statement.Syntax.Span.Contains(declared.Span) && !call.Syntax.Span.Contains(declared.Span)));

    // What holds an await is evaluated after it; any other call might come between two of them.
    private static bool OnlyComputesBetween(IOperation statement, IReadOnlyList<AwaitedCall> calls)
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

    // The largest parts of the statement that hold no await and are in none: each is read before a call or between two, and would be read after all of them.
    private static IEnumerable<IOperation> Beside(IOperation part, IReadOnlyList<AwaitedCall> calls)
    {
        foreach (var child in part.ChildOperations)
        {
            if (calls.Any(call => call.Await == child) || (part is IAssignmentOperation assignment && assignment.Target == child))
                continue;
            if (!calls.Any(call => child.Syntax.Span.Contains(call.Await.Syntax.Span)))
            {
                yield return child;
                continue;
            }

            foreach (var inner in Beside(child, calls))
                yield return inner;
        }
    }
}
