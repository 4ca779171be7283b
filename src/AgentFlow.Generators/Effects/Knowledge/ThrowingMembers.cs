using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Members of the framework that only compute or keep, and that throw where they are asked for what is not there, or given what does not fit.</summary>
internal static class ThrowingMembers
{
    private static readonly HashSet<string> Names =
    [
        "Aggregate", "Average", "Clamp", "CopyTo", "Dequeue", "ElementAt", "First", "Format", "GetRange", "Insert", "InsertRange", "Last", "Max", "MaxBy", "Min", "MinBy",
        "Parse", "ParseExact", "Peek", "Pop", "Remove", "RemoveAt", "RemoveRange", "Single", "SingleOrDefault", "Substring", "this[]", "ToDictionary",
    ];

    public static bool Has(ISymbol member) => member.ContainingType?.Name switch
    {
        "Convert" or "Guid" => true,
        "Math" or "MathF" => member.Name == "Clamp",
        "Dictionary" or "SortedDictionary" or "SortedList" => member.Name is "Add" or "this[]",

        // List.Remove and the like say whether it was there.
        "List" or "HashSet" or "SortedSet" or "LinkedList" when member.Name == "Remove" => false,
        _ => Names.Contains(member.Name) || member.Name.StartsWith("Throw", StringComparison.Ordinal),
    };
}
