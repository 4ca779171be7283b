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
        { Name: "First" or "FirstOrDefault" or "Single" or "SingleOrDefault", ContainingType.Name: "Enumerable" } when call.Arguments is [var all] => Through(Of(all.Value), ElementIndex.First),
        { Name: "Last" or "LastOrDefault", ContainingType.Name: "Enumerable" } when call.Arguments is [var all] => Through(Of(all.Value), ElementIndex.Last),
        { Name: "Peek", ContainingType.Name: "Queue" or "Stack", Parameters.IsEmpty: true } => Through(Of(call.Instance), ElementIndex.First),
        _ => None,
    };

    // The local that map.TryGetValue(key, out var value) gives a value.
    private static ILocalSymbol? Handed(IInvocationOperation call)
        => call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && call.Arguments.LastOrDefault() is { Parameter.RefKind: RefKind.Out, Value: var value }
            ? ((value as IDeclarationExpressionOperation)?.Expression ?? value) is ILocalReferenceOperation { Local: { Type.IsReferenceType: true } local } ? local : null
            : null;

    // What a dictionary keeps, or what a task came out with.
    private ImmutableArray<StatePath> OfHanded(IInvocationOperation call) => call.Arguments switch
    {
        [var key, _] => Through(Of(call.Instance), ElementIndex.Of([key.Value])),
        [_] when call.TargetMethod.ContainingType.Name == "TaskOutcome" => Through(Of(call.Instance), "Value"),
        _ => None,
    };

    private static bool IsSpan(ITypeSymbol? type) => type is { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
