using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// Methods that run the delegate they are given before they return, or before the task ends that they return: <c>Select</c>, <c>ForEach</c>,
/// <c>Task.Run</c>. What is deferred until something is enumerated counts as run where it stands.
/// </summary>
internal static class DelegateCallers
{
    private static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.Linq.Enumerable", "System.Linq.ParallelEnumerable", "System.Linq.AsyncEnumerable", "System.Threading.Tasks.Parallel", "System.Threading.Tasks.Task",
        "System.Threading.Tasks.Task`1", "System.Threading.Tasks.TaskFactory", "System.Threading.Tasks.TaskFactory`1", "System.Array",
        "System.Collections.Generic.List`1", "System.Collections.Generic.HashSet`1", "System.Collections.Generic.SortedSet`1",
        "System.Collections.Concurrent.ConcurrentDictionary`2", "System.Collections.Immutable.ImmutableInterlocked", "System.Collections.Immutable.ImmutableList",
        "System.Threading.LazyInitializer", "System.String", "System.Text.RegularExpressions.Regex", "Polly.ResiliencePipeline", "Polly.ResiliencePipeline`1");

    public static bool Runs(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { ContainingType: { } type }
        && Types.Contains(MetadataName.Of(type));
}
