using System.Collections.Immutable;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>How a loop can be written so that its calls run together; see <see cref="FixProperties.LoopOfList"/> and its siblings.</summary>
internal static class LoopShapes
{
    private static readonly SymbolDisplayFormat TypeName =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>What a fix needs to know; empty where it is not sure to write the same.</summary>
    public static ImmutableDictionary<string, string?> Of(SerialLoop found, ILoopOperation anyLoop, KnownTypes known)
    {
        var none = ImmutableDictionary<string, string?>.Empty;
        if (anyLoop is not IForEachLoopOperation loop || found.Results is { IsAlone: false } or { Into: not ILocalSymbol })
            return none;
        if (TaskKind.Of(found.Call.Await, known) != FixProperties.Task || loop.Syntax is not ForEachStatementSyntax { Type.IsVar: true } syntax || !IsSequence(loop) || Declares(syntax, found))
            return none;
        var shape = found.Results switch
        {
            null => FixProperties.LoopOverTasks,
            { IsAdded: true, Into: ILocalSymbol { Type: INamedTypeSymbol { Name: "List", TypeArguments: [var element] } } } when SymbolEqualityComparer.Default.Equals(element, found.Call.Await.Type)
                => FixProperties.LoopOfList,
            _ => FixProperties.LoopOfPairs,
        };
        var texts = none.Add(FixProperties.Texts, HasLinq(loop) ? shape : shape + FixProperties.Separator + FixProperties.NeedsLinq);
        return found.Results is not null && ElementType(found, known) is { } type ? texts.Add(FixProperties.ElementType, type) : texts;
    }

    // What an array of the results would be of; null where it cannot be written so, or there is no Parallel.ForEachAsync.
    private static string? ElementType(SerialLoop found, KnownTypes known)
        => found.Call.Await.Type is INamedTypeSymbol or ITypeParameterSymbol or IDynamicTypeSymbol
            && found.Call.Await.Type.ToDisplayString(TypeName) is var name && !name.Contains("<anonymous")
            && known.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Parallel")?.GetMembers("ForEachAsync").IsEmpty == false
                ? name
                : null;

    // In a lambda, what the call declares could not be seen behind it.
    private static bool Declares(ForEachStatementSyntax loop, SerialLoop found)
        => found.Results is not null && loop.Statement.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax);

    private static bool IsSequence(IForEachLoopOperation loop) => AwaitedCall.Unwrapped(loop.Collection)?.Type is { } type
        && (type is IArrayTypeSymbol { Rank: 1 } || IsEnumerable(type) || type.AllInterfaces.Count(IsEnumerable) == 1);

    private static bool IsEnumerable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool HasLinq(IOperation loop) => loop.SemanticModel is { } model
        && model.LookupNamespacesAndTypes(loop.Syntax.SpanStart, name: "Enumerable").Any(type => type.ContainingNamespace?.ToDisplayString() == "System.Linq");
}
