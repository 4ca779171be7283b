namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// Collections that several may read at once as long as nobody changes them, by namespace. Source: "Thread Safety" of their pages on
/// learn.microsoft.com.
/// </summary>
internal static class ContainerTypes
{
    public static readonly (string Namespace, string Names)[] Classes =
    [
        ("System", "Array Memory`1 Span`1"),
        ("System.Collections", "ArrayList BitArray CollectionBase DictionaryBase Hashtable Queue SortedList Stack ReadOnlyCollectionBase"),
        ("System.Collections.Generic", "Dictionary`2 HashSet`1 LinkedList`1 LinkedListNode`1 List`1 OrderedDictionary`2 PriorityQueue`2 Queue`1 SortedDictionary`2 SortedList`2 SortedSet`1 Stack`1"),
        ("System.Collections.Immutable", "ImmutableArray`1+Builder ImmutableDictionary`2+Builder ImmutableHashSet`1+Builder ImmutableList`1+Builder ImmutableSortedDictionary`2+Builder ImmutableSortedSet`1+Builder"),
        ("System.Collections.ObjectModel", "Collection`1 KeyedCollection`2 ReadOnlyCollection`1 ReadOnlyDictionary`2 ReadOnlySet`1"),
        ("System.Collections.Specialized", "HybridDictionary ListDictionary NameObjectCollectionBase OrderedDictionary StringCollection StringDictionary"),
        ("System.Data", "DataSet DataTable InternalDataCollectionBase"),
        ("System.Net.Http.Headers", "HttpHeaders HttpHeaderValueCollection`1"),
        ("System.Text.Json.Nodes", "JsonNode"),
        ("System.Xml", "XmlNode XmlNamedNodeMap"),
        ("System.Xml.Linq", "XObject"),
        ("Microsoft.SemanticKernel.ChatCompletion", "ChatHistory"),
    ];

    /// <summary>A class that implements one of these may hold a lock: only what is declared as the interface counts.</summary>
    public static readonly (string Namespace, string Names)[] Interfaces =
    [
        ("System.Collections", "ICollection IDictionary IEnumerable IList"),
        ("System.Collections.Generic", "ICollection`1 IDictionary`2 IEnumerable`1 IList`1 IReadOnlyCollection`1 IReadOnlyDictionary`2 IReadOnlyList`1 IReadOnlySet`1 ISet`1"),
        ("System.Linq", "IGrouping`2 ILookup`2 IOrderedEnumerable`1"),
    ];

    /// <summary>They look like collections, and ask a database.</summary>
    public static readonly (string Namespace, string Names)[] Neither =
    [
        ("System.Linq", "IQueryable IQueryable`1 IOrderedQueryable`1"),
    ];
}
