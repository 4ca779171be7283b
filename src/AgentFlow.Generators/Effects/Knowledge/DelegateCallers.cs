using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>Methods that run the delegate they are given before they return, or before the task ends that they return: <c>Select</c>, <c>ForEach</c>, <c>Task.Run</c>.</summary>
internal static class DelegateCallers
{
    // All their methods do. A query runs where it is enumerated: later, and mostly in the same body.
    private static readonly HashSet<string> Types =
    [
        "System.Array", "System.Lazy`1", "System.MemoryExtensions", "System.String",
        "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Generic.HashSet`1", "System.Collections.Generic.List`1", "System.Collections.Generic.SortedSet`1",
        "System.Collections.Immutable.ImmutableArray`1", "System.Collections.Immutable.ImmutableInterlocked", "System.Collections.Immutable.ImmutableList`1",
        "System.Linq.AsyncEnumerable", "System.Linq.Enumerable", "System.Linq.ParallelEnumerable",
        "System.Runtime.CompilerServices.ConditionalWeakTable`2", "System.Text.RegularExpressions.Regex",
        "System.Threading.LazyInitializer", "System.Threading.SpinWait", "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer",
        "System.Threading.Tasks.Parallel", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.TaskFactory",
        "System.Threading.Tasks.TaskFactory`1",
        "Microsoft.Extensions.Caching.Hybrid.HybridCache", "Microsoft.Extensions.Caching.Memory.CacheExtensions",
        "Polly.ResiliencePipeline", "Polly.ResiliencePipeline`1",
        "AgentFlow.Merge",
    ];

    public static bool Runs(IParameterSymbol parameter) =>
        parameter.OriginalDefinition is { ContainingSymbol: IMethodSymbol { ContainingType: { } type } } definition
        && IsDelegate(definition.Type)
        && Types.Contains(TypeNames.Of(type));

    /// <summary>The collection whose items a lambda is called with, one after another, as its first parameter; null where it is called with something else.</summary>
    public static IOperation? ItemsFor(IAnonymousFunctionOperation lambda)
    {
        IOperation given = lambda;
        while (given.Parent is IDelegateCreationOperation or IConversionOperation)
            given = given.Parent;
        if (given.Parent is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } call })
            return null;
        return TypeNames.Of(method.ContainingType.OriginalDefinition) switch
        {
            "System.Collections.Generic.List`1" => call.Instance,
            "System.Linq.Enumerable" when method.Name is not ("Aggregate" or "GroupBy" or "GroupJoin" or "Join") => call.Arguments.FirstOrDefault()?.Value,
            _ => null,
        };
    }

    private static bool IsDelegate(ITypeSymbol type) => type.TypeKind == TypeKind.Delegate;
}
