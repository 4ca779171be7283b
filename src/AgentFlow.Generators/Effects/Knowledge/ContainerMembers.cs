using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What the members of collections do to what they hold.</summary>
internal static class ContainerMembers
{
    // Of any collection; those that begin with one of the verbs below are not repeated here.
    private static readonly HashSet<string> Writes =
    [
        "AcceptChanges", "And", "AppendChild", "BeginLoadData", "CancelNew", "Clear", "Dequeue", "DequeueEnqueue", "EndLoadData", "EndNew", "Enqueue", "EnqueueDequeue",
        "EnqueueRange", "EnsureCapacity", "ExceptWith", "Fill", "ImportRow", "Initialize", "IntersectWith", "LeftShift", "Load", "LoadDataRow", "LoadXml", "Merge", "Move",
        "NewRow", "Not", "Or", "Pop", "PrependChild", "Push", "ReadXml", "RejectChanges", "ReplaceAll", "ReplaceAttributes", "ReplaceChild", "ReplaceNodes", "ReplaceWith", "Reset", "Reverse", "RightShift", "SetAll", "SetAt", "SetAttribute", "SetAttributeNode", "SetAttributeValue", "SetElementValue",
        "SetByIndex", "SetCount", "SetPosition", "SetRange", "SetValue", "Sort", "SymmetricExceptWith", "TrimExcess", "TrimToSize", "TryAdd", "TryAddWithoutValidation",
        "TryDequeue", "TryPop", "UnionWith", "Xor", "Set",
    ];

    private static readonly string[] WritingVerbs = ["Add", "Insert", "Remove"];

    // The same as long as the object lives, or the object seen in another way.
    private static readonly HashSet<string> Constant =
    [
        "AsReadOnly", "Comparer", "EqualityComparer", "GetAlternateLookup", "GetLength", "GetLongLength", "GetLowerBound", "GetType", "GetUpperBound",
        "IsFixedSize", "IsReadOnly", "IsSynchronized", "KeyComparer", "IsEmpty", "Length", "Rank", "Slice", "SyncRoot", "Synchronized", "TryGetAlternateLookup", "ValueComparer",
    ];

    /// <summary>
    /// <see cref="AccessKind.ContainerRead"/>, <see cref="AccessKind.ContainerWrite"/>, or null where it is no member of a collection. Of an
    /// extension method: what it does to its first argument. An indexer reads; whoever assigns to it knows better.
    /// </summary>
    public static AccessKind? Of(ISymbol member) => member switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => ContainerArguments.Of(extension.Parameters[0]),
        IMethodSymbol { IsExtensionMethod: true, Parameters: [var first, ..] } => ContainerArguments.Of(first),
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } accessor when accessor.Equals(property.SetMethod, SymbolEqualityComparer.Default) =>
            OfInstance(property) is null ? null : AccessKind.ContainerWrite,
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } or IPropertySymbol => OfInstance(member),
        _ => null,
    };

    private static AccessKind? OfInstance(ISymbol member)
    {
        if (member.IsStatic || member.ContainingType is not { } type || !IsCollection(type) || Constant.Contains(member.Name) || IsLengthOfArray(member))
            return null;
        return IsWrite(member) && !IsReversedView(member) ? AccessKind.ContainerWrite : AccessKind.ContainerRead;
    }

    private static bool IsWrite(ISymbol member) =>
        member is IMethodSymbol && (Writes.Contains(member.Name) || WritingVerbs.Any(verb => member.Name.StartsWith(verb, StringComparison.Ordinal)));

    // SortedSet<T>.Reverse returns what List<T>.Reverse does.
    private static bool IsReversedView(ISymbol member) => member is IMethodSymbol { Name: "Reverse", ReturnsVoid: false };

    private static bool IsLengthOfArray(ISymbol member) => member is IPropertySymbol { Name: "Length" or "LongLength" or "Count", ContainingType.SpecialType: SpecialType.System_Array };

    // A member that a user's own class declares is judged by its body; one that a library's class inherits belongs to the base class.
    private static bool IsCollection(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty
        && TypeNames.Lineage(type).Select(ancestor => TypeTable.Of(TypeNames.Of(ancestor.OriginalDefinition))).FirstOrDefault(safety => safety is not null)
            == ThreadSafety.Container;
}
