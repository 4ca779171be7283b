using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>An await of a call that returns something, and the name it goes by: of the local that takes the value, or of the method.</summary>
internal sealed record AwaitedCall(IAwaitOperation Await, IInvocationOperation Call, ILocalSymbol? Local)
{
    public string Name => Local?.Name ?? Call.TargetMethod.Name;

    public static AwaitedCall? Of(IOperation? value, ILocalSymbol? local = null)
        => Unwrapped(value) is IAwaitOperation { Type.SpecialType: not SpecialType.System_Void } awaited && CallIn(awaited) is { } call ? new(awaited, call, local) : null;

    /// <summary>What is awaited, <c>ConfigureAwait</c> and the like looked through.</summary>
    public static IInvocationOperation? CallIn(IAwaitOperation awaited)
    {
        var operation = Unwrapped(awaited.Operation);
        while (operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask", Instance: { } inner })
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
