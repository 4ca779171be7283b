using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>How a loop can be written so that its calls run together; see <see cref="FixProperties.LoopOfList"/> and its siblings.</summary>
internal static class LoopShapes
{
    /// <summary>Null where the fix is not sure to write the same.</summary>
    public static string? Of(SerialLoop found, ILoopOperation anyLoop)
    {
        if (anyLoop is not IForEachLoopOperation loop || found.Results is { IsAlone: false })
            return null;
        if (found.Call.Call.Type?.Name != "Task" || loop.Syntax is not ForEachStatementSyntax { Type.IsVar: true } || !IsSequence(loop))
            return null;
        var shape = found.Results switch
        {
            null => FixProperties.LoopOverTasks,
            { IsAdded: true, Into.Type: INamedTypeSymbol { Name: "List", TypeArguments: [var element] } } when SymbolEqualityComparer.Default.Equals(element, found.Call.Await.Type)
                => FixProperties.LoopOfList,
            _ => FixProperties.LoopOfPairs,
        };
        return HasLinq(loop) ? shape : shape + FixProperties.Separator + FixProperties.NeedsLinq;
    }

    private static bool IsSequence(IForEachLoopOperation loop) => AwaitedCall.Unwrapped(loop.Collection)?.Type is { } type
        && (type is IArrayTypeSymbol { Rank: 1 } || IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable));

    private static bool IsEnumerable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool HasLinq(IOperation loop) => loop.SemanticModel is { } model
        && model.LookupNamespacesAndTypes(loop.Syntax.SpanStart, name: "Enumerable").Any(type => type.ContainingNamespace?.ToDisplayString() == "System.Linq");
}
