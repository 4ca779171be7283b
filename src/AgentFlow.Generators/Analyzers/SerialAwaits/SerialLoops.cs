using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>A loop that could start all its calls at once.</summary>
/// <param name="Results">What it collects them in; null where it is over tasks that a lazy <c>Select</c> makes.</param>
internal sealed record SerialLoop(AwaitedCall Call, ILocalSymbol? Results);

/// <summary>Finds loops that collect what they await, item by item: <c>foreach (var x in xs) results.Add(await F(x));</c></summary>
internal sealed class SerialLoops(Independence independence)
{
    public SerialLoop? In(IForEachLoopOperation loop)
    {
        if (loop.IsAsynchronous || loop.Locals is not [var item])
            return null;
        return Collecting(loop, item) ?? OverLazyTasks(loop, item);
    }

    // foreach (var x in xs) results.Add(await F(x));   { var y = await F(x); results[x] = y; }
    private SerialLoop? Collecting(IForEachLoopOperation loop, ILocalSymbol item)
    {
        var statements = loop.Body is IBlockOperation block ? block.Operations.ToArray() : [loop.Body];
        var (call, taken) = statements switch
        {
            [IExpressionStatementOperation { Operation: var only }] => (AwaitedIn(only), Taker(only)),
            [IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer: { } initializer } declarator] }] }, IExpressionStatementOperation { Operation: var then }]
                when TakenBy(then) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, declarator.Symbol) => (AwaitedCall.Of(initializer.Value, declarator.Symbol), Taker(then)),
            _ => (null, null),
        };
        if (call is null || taken is not ILocalReferenceOperation { Local: var results } || !Names(call.Call, item) || Names(call.Call, results) || Names(loop.Collection, results))
            return null;
        return IsFree(call.Call, loop, item) ? new(call, results) : null;
    }

    // foreach (var task in xs.Select(x => F(x))) Use(await task);
    private SerialLoop? OverLazyTasks(IForEachLoopOperation loop, ILocalSymbol item)
    {
        if (AwaitedCall.Unwrapped(loop.Collection) is not IInvocationOperation { TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } } select
            || select.Arguments.Select(argument => Lambda(argument.Value)).OfType<IAnonymousFunctionOperation>().FirstOrDefault() is not { Body.Operations: [IReturnOperation { ReturnedValue: { } made }] } lambda
            || AwaitedCall.Unwrapped(made) is not IInvocationOperation call)
            return null;
        var awaits = loop.Body.DescendantsAndSelf().OfType<IAwaitOperation>().ToArray();
        if (awaits is not [{ Operation: ILocalReferenceOperation awaited } only] || !SymbolEqualityComparer.Default.Equals(awaited.Local, item) || Leaves(loop))
            return null;
        var own = new HashSet<ISymbol>(lambda.Symbol.Parameters, SymbolEqualityComparer.Default);
        return independence.IsCandidate(call) && independence.OfItself(call, own) && independence.OfRest(call, loop.Body) ? new(new(only, call, null), null) : null;
    }

    private bool IsFree(IInvocationOperation call, IForEachLoopOperation loop, ILocalSymbol item)
        => !Leaves(loop) && independence.IsCandidate(call) && independence.OfItself(call, new HashSet<ISymbol>(SymbolEqualityComparer.Default) { item });

    private static IAnonymousFunctionOperation? Lambda(IOperation value) => AwaitedCall.Unwrapped(value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } ? lambda : null;

    private static bool Leaves(IForEachLoopOperation loop) => loop.Body.DescendantsAndSelf().Any(operation => operation is IBranchOperation or IReturnOperation or IThrowOperation or ITryOperation);

    private static AwaitedCall? AwaitedIn(IOperation collecting) => AwaitedCall.Of(TakenBy(collecting));

    // What is put into the collection.
    private static IOperation? TakenBy(IOperation collecting) => collecting switch
    {
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var only] } => AwaitedCall.Unwrapped(only.Value),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] } when Purity.Computes(key.Value) => AwaitedCall.Unwrapped(value.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } indexer, Value: var value } when indexer.Arguments.All(argument => Purity.Computes(argument.Value)) => AwaitedCall.Unwrapped(value),
        _ => null,
    };

    private static IOperation? Taker(IOperation collecting) => AwaitedCall.Unwrapped(collecting switch
    {
        IInvocationOperation call => call.Instance,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation indexer } => indexer.Instance,
        _ => null,
    });

    private static bool Names(IOperation operation, ILocalSymbol local)
        => operation.DescendantsAndSelf().Any(part => part is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local));
}
