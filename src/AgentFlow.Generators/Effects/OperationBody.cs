using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>The body that an operation stands in, and what is declared there.</summary>
internal static class OperationBody
{
    /// <summary>The outermost operation around it.</summary>
    public static IOperation Of(IOperation part)
    {
        while (part.Parent is { } around)
            part = around;
        return part;
    }

    /// <summary>What a local is declared with; null where that is nothing.</summary>
    public static IOperation? ValueOf(ILocalSymbol local, IOperation body) => body.Descendants().OfType<IVariableDeclaratorOperation>()
        .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.Initializer?.Value;
}
