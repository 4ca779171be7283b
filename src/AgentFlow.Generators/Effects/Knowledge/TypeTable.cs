namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>What the tables say of a type, by full metadata name.</summary>
internal static class TypeTable
{
    private static readonly HashSet<string> ContainerInterfaces = [.. NamesOf(ContainerTypes.Interfaces)];
    private static readonly HashSet<string> LikeTheirArguments = [.. NamesOf(SafeTypes.LikeTheirArguments)];

    private static readonly Dictionary<string, ThreadSafety> All = Build(
        (SafeTypes.Immutable, ThreadSafety.Immutable),
        (SafeTypes.Safe, ThreadSafety.Safe),
        (UnsafeTypes.All, ThreadSafety.Unsafe),
        (ContainerTypes.Classes, ThreadSafety.Container),
        (ContainerTypes.Interfaces, ThreadSafety.Container),
        (ContainerTypes.Neither, ThreadSafety.Unknown));

    /// <summary>Null where it stands in no table.</summary>
    public static ThreadSafety? Of(string name) => All.TryGetValue(name, out var safety) ? safety : IsClient(name) ? ThreadSafety.Safe : null;

    /// <summary>It counts where a thing is declared as it, not for a class that implements it.</summary>
    public static bool IsContainerInterface(string name) => ContainerInterfaces.Contains(name);

    /// <summary>It is as thread-safe as its type arguments are.</summary>
    public static bool IsLikeItsArguments(string name) => LikeTheirArguments.Contains(name);

    private static bool IsClient(string name) => name.EndsWith("Client", StringComparison.Ordinal)
        && SafeTypes.ClientNamespaces.Any(ns => name.Length > ns.Length && name[ns.Length] == '.' && name.StartsWith(ns, StringComparison.Ordinal));

    private static Dictionary<string, ThreadSafety> Build(params ((string Namespace, string Names)[] Types, ThreadSafety Safety)[] tables)
    {
        var all = new Dictionary<string, ThreadSafety>(StringComparer.Ordinal);
        foreach (var (types, safety) in tables)
        {
            foreach (var name in NamesOf(types))
                all.Add(name, safety);
        }

        return all;
    }

    private static IEnumerable<string> NamesOf((string Namespace, string Names)[] types) =>
        types.SelectMany(row => row.Names.Split(' ').Select(name => $"{row.Namespace}.{name}"));
}
