using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>A loop that could start all its calls at once.</summary>
/// <param name="Results">What it collects them in; null where it is over tasks that a lazy <c>Select</c> makes.</param>
internal sealed record SerialLoop(AwaitedCall Call, CollectedCall? Results);

/// <summary>Finds loops that collect what they await, item by item: <c>foreach (var x in xs) results.Add(await F(x));</c></summary>
internal sealed class SerialLoops(CallRules rules)
{
    private static readonly HashSet<string> InOrder = new(StringComparer.OrdinalIgnoreCase)
    {
        "attempt", "retry", "try", "turn", "round", "step", "epoch", "iteration", "generation", "page", "pageIndex", "pageNumber", "offset",
    };

    public SerialLoop? In(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation { IsAsynchronous: false, Locals: [_, ..] items } each => Collecting(each, items, each.Collection) ?? OverLazyTasks(each, items[0]),
        IForLoopOperation counting when CounterOf(counting) is { } index => Collecting(counting, [index], counting.Condition!),
        _ => null,
    };

    // foreach (var x in xs) results.Add(await F(x));   for (var i = 0; i < xs.Length; i++) results[i] = await F(xs[i]);
    private SerialLoop? Collecting(ILoopOperation loop, IEnumerable<ILocalSymbol> items, IOperation source)
    {
        if (CollectedCall.In(loop.Body, items) is not { } collected || Names(source, collected.Into) || IsConsuming(source))
            return null;
        return rules.Candidates.Contains(collected.Call.Call) && rules.Independence.OfItself(collected.Call.Call, collected.OfItem)
            && (collected.Into is ILocalSymbol || rules.Independence.OfRest(collected.Call.Call, loop.Body))
            ? new(collected.Call, collected)
            : null;
    }

    // foreach (var task in xs.Select(x => F(x))) Use(await task);
    private SerialLoop? OverLazyTasks(IForEachLoopOperation loop, ILocalSymbol item)
    {
        if (LazyTasks.In(loop) is not { } lazy)
            return null;
        var awaits = loop.Body.DescendantsAndSelf().OfType<IAwaitOperation>().ToArray();
        if (awaits is not [{ Operation: ILocalReferenceOperation awaited } only] || !SymbolEqualityComparer.Default.Equals(awaited.Local, item) || Leaves(loop))
            return null;
        return rules.Candidates.Contains(lazy.Call) && rules.Independence.OfItself(lazy.Call, lazy.OfItem) && rules.Independence.OfRest(lazy.Call, loop.Body)
            ? new(new(only, lazy.Call, null), null)
            : null;
    }

    // for (var i = 0; i < xs.Length; i++), and nothing else counts it. Turns of a talk, attempts and pages go one after another.
    private static ILocalSymbol? CounterOf(IForLoopOperation loop)
    {
        if (loop is not { Locals: [var index], Condition: IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } condition, AtLoopBottom: [var bottom] }
            || bottom is not IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Target: var counted } })
            return null;
        var isCounter = Is(counted, index) && AwaitedCall.Unwrapped(condition.LeftOperand) is { } compared && Is(compared, index);
        return isCounter && !InOrder.Contains(index.Name) && Purity.Computes(condition) && !loop.Body.Descendants().Any(part => Is(part, index) && Captures.IsChanged(part)) ? index : null;
    }

    private static bool Leaves(IForEachLoopOperation loop) => loop.Body.DescendantsAndSelf().Any(operation => operation is IBranchOperation or IReturnOperation or IThrowOperation or ITryOperation);

    // The next item comes when it comes.
    private static bool IsConsuming(IOperation source) => AwaitedCall.Unwrapped(source) is IInvocationOperation { TargetMethod.Name: "GetConsumingEnumerable" };

    // The length of an array stays as it is.
    private static bool Names(IOperation operation, ISymbol collection)
        => operation.DescendantsAndSelf().Any(part => Is(part, collection) && part is not { Type: IArrayTypeSymbol, Parent: IPropertyReferenceOperation { Property.Name: "Length" } });

    private static bool Is(IOperation operation, ISymbol wanted)
        => SymbolEqualityComparer.Default.Equals(wanted, operation is IFieldReferenceOperation field ? field.Field : (operation as ILocalReferenceOperation)?.Local);
}
