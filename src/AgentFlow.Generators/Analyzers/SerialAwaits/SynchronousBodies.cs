using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Methods that return a task and have done all their work by then: run together, they would still run one after another.</summary>
internal static class SynchronousBodies
{
    /// <summary>False also for a method that does no work at all, as a stand-in does: what stands in its place some day may wait.</summary>
    public static bool EndsAtOnce(IMethodSymbol method, MethodBodies bodies, CancellationToken cancellationToken)
        => PartsOfSynchronous(method, bodies, cancellationToken) is { } parts && parts.Any(IsWork);

    /// <summary>The method does no work at all.</summary>
    public static bool IsStandIn(IMethodSymbol method, MethodBodies bodies, CancellationToken cancellationToken)
        => PartsOfSynchronous(method, bodies, cancellationToken) is { } parts && !parts.Any(IsWork);

    // Null for a body that may wait.
    private static IOperation[]? PartsOfSynchronous(IMethodSymbol method, MethodBodies bodies, CancellationToken cancellationToken)
    {
        if (method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty || bodies.Of(method.OriginalDefinition, cancellationToken) is not { } body)
            return null;
        var own = Own(body).ToArray();
        if (own.Any(MayWait))
            return null;
        return method.IsAsync || own.OfType<IReturnOperation>().All(returned => IsDone(returned.ReturnedValue)) ? own : null;
    }

    private static bool MayWait(IOperation part) => part is IAwaitOperation or IInvalidOperation or IForEachLoopOperation { IsAsynchronous: true }
        or IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true };

    private static bool IsDone(IOperation? returned) => AwaitedCall.Unwrapped(returned) switch
    {
        IInvocationOperation call => IsFactory(call.TargetMethod),
        IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [{ Value: { } given }] } => AwaitedCall.Unwrapped(given)?.Type?.Name is not ("Task" or "ValueTask" or "IValueTaskSource"),
        IPropertyReferenceOperation property => property.Property is { Name: "CompletedTask", ContainingType.Name: "Task" or "ValueTask" },
        IConditionalOperation { WhenFalse: { } otherwise } choice => IsDone(choice.WhenTrue) && IsDone(otherwise),
        IDefaultValueOperation => true,
        _ => false,
    };

    private static bool IsWork(IOperation part) => part is IInvocationOperation call && !IsFactory(call.TargetMethod) && !Purity.Computes(call);

    private static bool IsFactory(IMethodSymbol method) => method is { Name: "FromResult" or "FromException" or "FromCanceled", ContainingType.Name: "Task" or "ValueTask" };

    // Not what runs later.
    private static IEnumerable<IOperation> Own(IOperation body)
    {
        foreach (var child in body.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            yield return child;
            foreach (var inner in Own(child))
                yield return inner;
        }
    }
}
