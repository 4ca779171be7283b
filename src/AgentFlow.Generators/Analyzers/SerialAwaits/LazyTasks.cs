using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>The call that a lazy <c>Select</c> makes for each item, whenever a loop asks for the next one.</summary>
internal sealed record LazyTasks(IInvocationOperation Call, HashSet<ISymbol> OfItem)
{
    /// <summary><c>foreach (var task in xs.Select(x => F(x)))</c>, written as a query or with an async lambda too, or kept in a local that only the loop uses.</summary>
    public static LazyTasks? In(IForEachLoopOperation loop)
    {
        if (Source(loop) is not IInvocationOperation { TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } } select
            || select.Arguments.Select(argument => Lambda(argument.Value)).OfType<IAnonymousFunctionOperation>().FirstOrDefault() is not
            { Body.Operations: [IReturnOperation { ReturnedValue: { } made }] } lambda
            || (AwaitedCall.Of(made)?.Call ?? AwaitedCall.Unwrapped(made)) is not IInvocationOperation call)
            return null;
        return new(call, new HashSet<ISymbol>(lambda.Symbol.Parameters, SymbolEqualityComparer.Default));
    }

    private static IOperation? Source(IForEachLoopOperation loop)
    {
        var source = Query(loop.Collection);
        return source is ILocalReferenceOperation { Local: var local } ? Query(SetOnce(local, loop)) : source;
    }

    private static IOperation? Query(IOperation? operation)
        => AwaitedCall.Unwrapped(operation) is ITranslatedQueryOperation query ? AwaitedCall.Unwrapped(query.Operation) : AwaitedCall.Unwrapped(operation);

    private static IOperation? SetOnce(ILocalSymbol local, IForEachLoopOperation loop)
    {
        var body = OperationBody.Of(loop);
        var uses = body.Descendants().Where(part => part is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local));
        return uses.Count() == 1 ? OperationBody.ValueOf(local, body) : null;
    }

    private static IAnonymousFunctionOperation? Lambda(IOperation value) => AwaitedCall.Unwrapped(value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } ? lambda : null;
}
