using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What the members of collections do to what they hold.</summary>
internal static class ContainerMembers
{
    private static readonly ImmutableHashSet<string> Changing = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Add", "AddRange", "AddFirst", "AddLast", "AddAfter", "AddBefore", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "RemoveFirst",
        "RemoveLast", "RemoveWhere", "Clear", "Sort", "Reverse", "Enqueue", "EnqueueRange", "EnqueueDequeue", "DequeueEnqueue", "Dequeue", "TryDequeue", "Push",
        "Pop", "TryPop", "TryAdd", "UnionWith", "IntersectWith", "ExceptWith", "SymmetricExceptWith", "TrimExcess", "EnsureCapacity", "Set", "SetAll", "Move",
        "SetItem", "ClearItems", "InsertItem", "RemoveItem", "Not", "And", "Or", "Xor", "LeftShift", "RightShift");

    private static readonly ImmutableHashSet<string> ChangingArrays = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Sort", "Fill", "Clear", "Reverse", "Resize", "Initialize", "SetValue");

    /// <summary><see cref="AccessKind.ContainerRead"/>, <see cref="AccessKind.ContainerWrite"/>, or null where it is no member of a collection.</summary>
    public static AccessKind? Of(ISymbol member)
    {
        if (member.IsStatic || member.ContainingType is not { } type)
            return null;
        if (type.SpecialType == SpecialType.System_Array)
            return ChangingArrays.Contains(member.Name) ? AccessKind.ContainerWrite : AccessKind.ContainerRead;
        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method when !IsOfObject(method)
                => Changing.Contains(method.Name) ? AccessKind.ContainerWrite : AccessKind.ContainerRead,
            IPropertySymbol { Name: "Comparer" or "SyncRoot" or "IsSynchronized" or "IsReadOnly" } => null,
            IPropertySymbol => AccessKind.ContainerRead,
            _ => null,
        };
    }

    /// <summary>Of a static method that takes a collection as its first argument: <c>Array.Sort</c>, <c>CollectionsMarshal.SetCount</c>.</summary>
    public static AccessKind? OfFirstArgument(IMethodSymbol method) => !method.IsStatic
        ? null
        : method.ContainingType switch
        {
            { SpecialType: SpecialType.System_Array } => ChangingArrays.Contains(method.Name) ? AccessKind.ContainerWrite : AccessKind.ContainerRead,
            { Name: "CollectionsMarshal" } => method.Name == "AsSpan" ? AccessKind.ContainerRead : AccessKind.ContainerWrite,
            { Name: "Enumerable" or "MemoryExtensions" or "ImmutableArray" or "ImmutableList" or "FrozenDictionary" or "FrozenSet" } => AccessKind.ContainerRead,
            { Name: "CollectionExtensions" } => method.Name is "AddRange" or "InsertRange" or "TryAdd" or "Remove" ? AccessKind.ContainerWrite : AccessKind.ContainerRead,
            { Name: "String" } when method.Name is "Join" or "Concat" => AccessKind.ContainerRead,
            _ => null,
        };

    private static bool IsOfObject(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return method.ContainingType.SpecialType == SpecialType.System_Object;
    }
}
