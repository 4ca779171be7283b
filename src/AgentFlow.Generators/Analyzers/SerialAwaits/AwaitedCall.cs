using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>An await of a call that returns something, and the name it goes by: of what takes the value, a local or a field, or of the method.</summary>
internal sealed record AwaitedCall(IAwaitOperation Await, IInvocationOperation Call, ISymbol? Taker)
{
    public string Name => Taker?.Name ?? Call.TargetMethod.Name;

    public static AwaitedCall? Of(IOperation? value, ISymbol? taker = null)
        => Unwrapped(value) is IAwaitOperation { Type.SpecialType: not SpecialType.System_Void } awaited && CallIn(awaited) is { } call ? new(awaited, call, taker) : null;

    /// <summary>The same where the value is only computed from what is awaited: <c>(await F()).Length</c>, <c>await F() ?? ""</c>.</summary>
    public static AwaitedCall? ComputedFrom(IOperation? value, ISymbol? taker = null)
        => value?.DescendantsAndSelf().OfType<IAwaitOperation>().Take(2).ToArray() is [var only] && Evaluated.Always(only, value)
            && Of(only, taker) is { } call && Purity.ComputesAround(only, value) ? call : null;

    /// <summary>What is awaited, <c>ConfigureAwait</c>, a timeout and the like looked through.</summary>
    public static IInvocationOperation? CallIn(IAwaitOperation awaited)
    {
        var operation = Unwrapped(awaited.Operation);
        while (operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync", Instance: { } inner } around
            && (around.TargetMethod.Name != "WaitAsync" || (inner.Type?.Name == "Task" && around.Arguments.All(argument => Purity.Computes(argument.Value)))))
            operation = Unwrapped(inner);
        return operation as IInvocationOperation;
    }

    public static IOperation? Unwrapped(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        return operation;
    }
}
