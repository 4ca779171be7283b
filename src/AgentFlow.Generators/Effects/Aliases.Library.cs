using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What the framework's own members hand out of what they are given.</summary>
internal sealed partial class Aliases
{
    // A span is the array that it is over, a view the list; what a dictionary hands out, it keeps.
    private ImmutableArray<StatePath> OfLibrary(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "AsSpan" or "AsMemory" or "Slice" or "AsReadOnly" or "AsEnumerable" } => Of(call.Instance ?? call.Arguments.FirstOrDefault()?.Value),
        { Name: "GetOrAdd" or "AddOrUpdate", ContainingType.Name: "ConcurrentDictionary" } when call.Arguments is [var key, ..] => Through(Of(call.Instance), ElementIndex.Of([key.Value])),
        _ => None,
    };

    private static bool IsSpan(ITypeSymbol? type) => type is { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
