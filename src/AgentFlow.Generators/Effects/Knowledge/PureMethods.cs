using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Of the framework's own code what cannot matter to anybody else: it computes, or it passes time.</summary>
internal static class PureMethods
{
    public static bool Is(IMethodSymbol method) => method.ContainingType is { } type
        && (type.SpecialType != SpecialType.None
            || (type.ContainingNamespace?.ToDisplayString() is "System" or "System.Linq" && type.Name is "Math" or "MathF" or "Enumerable" or "Convert" or "BitConverter" or "HashCode" or "Tuple" or "ValueTuple" or "Guid" or "TimeSpan" or "Nullable" or "String")
            || (type.Name is "Task" or "ValueTask" or "YieldAwaitable" or "ConfiguredTaskAwaitable" && method.Name is "Yield" or "Delay" or "FromResult" or "ConfigureAwait" or "WhenAll" or "get_CompletedTask" or "AsTask"));
}
