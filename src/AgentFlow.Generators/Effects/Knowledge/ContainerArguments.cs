using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What methods of libraries do to a collection that they are given: <c>Array.Sort(array)</c>, <c>list.CopyTo(array)</c>, <c>items.Select(…)</c>.</summary>
internal static class ContainerArguments
{
    // Type and method, and the parameters whose contents it changes.
    private static readonly Dictionary<string, string> Changed = new(StringComparer.Ordinal)
    {
        ["System.Array.Clear"] = "array",
        ["System.Array.ConstrainedCopy"] = "destinationArray",
        ["System.Array.Copy"] = "destinationArray",
        ["System.Array.Fill"] = "array",
        ["System.Array.Reverse"] = "array",
        ["System.Array.Sort"] = "array keys items",
        ["System.Buffer.BlockCopy"] = "dst",
        ["System.Buffer.SetByte"] = "array",
        ["System.IO.Stream.Read"] = "buffer",
        ["System.IO.Stream.ReadAsync"] = "buffer",
        ["System.IO.Stream.ReadAtLeast"] = "buffer",
        ["System.IO.Stream.ReadAtLeastAsync"] = "buffer",
        ["System.IO.Stream.ReadExactly"] = "buffer",
        ["System.IO.Stream.ReadExactlyAsync"] = "buffer",
        ["System.MemoryExtensions.Reverse"] = "span",
        ["System.MemoryExtensions.Sort"] = "span keys items",
        ["System.Random.GetItems"] = "destination",
        ["System.Random.NextBytes"] = "buffer",
        ["System.Random.Shuffle"] = "values",
        ["System.Security.Cryptography.RandomNumberGenerator.GetBytes"] = "data",
        ["System.Collections.Generic.CollectionExtensions.AddRange"] = "list",
        ["System.Collections.Generic.CollectionExtensions.InsertRange"] = "list",
        ["System.Collections.Generic.CollectionExtensions.Remove"] = "dictionary",
        ["System.Collections.Generic.CollectionExtensions.TryAdd"] = "dictionary",
        ["System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault"] = "dictionary",
        ["System.Runtime.InteropServices.CollectionsMarshal.SetCount"] = "list",
    };

    /// <summary>
    /// <see cref="AccessKind.ContainerRead"/> or <see cref="AccessKind.ContainerWrite"/> of what is given for the parameter; null where it is not
    /// known to be touched, and for methods that the compilation itself holds.
    /// </summary>
    public static AccessKind? Of(IParameterSymbol parameter)
    {
        if (parameter.OriginalDefinition.ContainingSymbol is not IMethodSymbol method || !method.DeclaringSyntaxReferences.IsEmpty || !IsCollection(parameter.Type))
            return null;
        if (Changes(method, parameter.Name))
            return AccessKind.ContainerWrite;
        return IsReadOnlyView(parameter.Type) || Reads(method) ? AccessKind.ContainerRead : null;
    }

    private static bool Changes(IMethodSymbol method, string parameter)
    {
        // Into an array, that is: an instance method of a collection, or of a stream.
        if (method is { IsStatic: false, Name: "CopyTo" })
            return parameter is "array" or "destination";
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return Changed.TryGetValue($"{TypeNames.Of(method.ContainingType)}.{method.Name}", out var changed) && changed.Split(' ').Contains(parameter);
    }

    // Who asks for no more than this cannot change what it gets.
    private static bool IsReadOnlyView(ITypeSymbol type) => type is INamedTypeSymbol named && TypeNames.Of(named.OriginalDefinition) is
        "System.Collections.IEnumerable" or "System.Collections.Generic.IEnumerable`1" or "System.Collections.Generic.IReadOnlyCollection`1"
        or "System.Collections.Generic.IReadOnlyList`1" or "System.Collections.Generic.IReadOnlyDictionary`2" or "System.Collections.Generic.IReadOnlySet`1";

    private static bool Reads(IMethodSymbol method) => TypeNames.Of(method.ContainingType) is
        "System.Array" or "System.Buffer" or "System.String" or "System.Convert" or "System.Threading.Tasks.Task" or "System.Collections.Generic.CollectionExtensions"
        or "System.Runtime.InteropServices.CollectionsMarshal";

    private static bool IsCollection(ITypeSymbol type) => type is IArrayTypeSymbol
        || (type is INamedTypeSymbol named && TypeTable.Of(TypeNames.Of(named.OriginalDefinition)) == ThreadSafety.Container);
}
