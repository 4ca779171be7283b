using System.Collections.Concurrent;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers;

/// <summary>
/// Finds what blocks in the methods that a task calls, where their source is in the compilation. It is reported at the task's call, once a task, and
/// the place itself is related. One per compilation.
/// </summary>
internal sealed class BlockingCallees(KnownTypes known, MethodBodies bodies, AwaitedMembers awaited)
{
    private const int MaxDepth = 4;
    private const int MaxMethods = 64;

    private readonly ConcurrentDictionary<IMethodSymbol, Callee> _callees = new(SymbolEqualityComparer.Default);

    public IEnumerable<Diagnostic> CalledBy(IMethodSymbol task, IEnumerable<IOperation> operations, CancellationToken cancellationToken)
    {
        var entered = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var call in operations.OfType<IInvocationOperation>())
        {
            if (!IsFollowed(call) || BlockingCalls.IsElsewhere(call) || BlockingCalls.NameIn(call.Syntax) is not { } name
                || Nearest(call.TargetMethod.OriginalDefinition, entered, cancellationToken) is not { } found)
                continue;
            var path = string.Join(" → ", found.Path.Select(method => method.Name).Concat([found.Blocking.Name]));
            yield return Diagnostic.Create(
                BlockedThreadRule.Rule, name.GetLocation(), [found.Blocking.At], null, path, task.Name, BlockedThreadRule.WhatToDoIn(found.Path[found.Path.Count - 1].Name, found.Blocking.Instead));
        }
    }

    // Level by level, so that the shortest way is told; none is entered twice.
    private (IReadOnlyList<IMethodSymbol> Path, Blocking Blocking)? Nearest(IMethodSymbol first, HashSet<IMethodSymbol> entered, CancellationToken cancellationToken)
    {
        var level = new List<IReadOnlyList<IMethodSymbol>> { new[] { first } };
        for (var depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            var next = new List<IReadOnlyList<IMethodSymbol>>();
            foreach (var path in level)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (entered.Count >= MaxMethods || !entered.Add(path[path.Count - 1]))
                    continue;
                var callee = CalleeOf(path[path.Count - 1], cancellationToken);
                if (callee.Blocking is { } blocking)
                    return (path, blocking);
                next.AddRange(callee.Calls.Select(call => (IReadOnlyList<IMethodSymbol>)[.. path, call]));
            }

            level = next;
        }

        return null;
    }

    private Callee CalleeOf(IMethodSymbol method, CancellationToken cancellationToken)
        => _callees.TryGetValue(method, out var callee) ? callee : _callees.GetOrAdd(method, Read(method, cancellationToken));

    private Callee Read(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (bodies.Of(method, cancellationToken) is not { } body)
            return Callee.None;
        var operations = body.DescendantsAndSelf().Where(operation => !IsInLambda(operation) && !BlockingCalls.IsElsewhere(operation)).ToArray();
        var completed = new CompletedTasks(operations, (called, member) => awaited.Contains(called, member, cancellationToken));
        Blocking? blocking = null;
        foreach (var operation in operations)
        {
            // A synchronous method may read a file or take a lock as it likes.
            if (operation.IsImplicit || BlockingCall.Of(operation, known) is not { IsOfAsyncWork: true } call || BlockingCalls.NameIn(operation.Syntax) is not { } name
                || IsGiven(operation) || (call.Task is { } waited && completed.Contains(waited, operation.Syntax)))
                continue;
            blocking = new(name.ValueText, name.GetLocation(), call.Instead);
            break;
        }

        return new(blocking, [.. operations.OfType<IInvocationOperation>().Where(IsFollowed).Select(call => call.TargetMethod.OriginalDefinition)]);
    }

    // What is sure to run is the method itself, and no task: that is looked at for itself.
    private bool IsFollowed(IInvocationOperation call) => call.TargetMethod is { IsAbstract: false, MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method
        && !(call.IsVirtual && method is { ContainingType.IsSealed: false } && (method.IsVirtual || method.IsOverride) && !method.IsSealed)
        && !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
        && KnownTypes.Attribute(method.PartialDefinitionPart ?? method, known.AgentTask) is null
        && !known.IsGenerated(method);

    // Whoever hands a task over may know that it is done.
    private static bool IsGiven(IOperation operation) => operation.Descendants().Any(part
        => part is IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation && IsOfTasks(part.Type));

    private static bool IsOfTasks(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsOfTasks(array.ElementType),
        INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" } => true,
        INamedTypeSymbol named => named.TypeArguments.Any(IsOfTasks),
        _ => false,
    };

    // It runs when somebody else likes.
    private static bool IsInLambda(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    /// <summary>What a method of the compilation does, as far as it is asked here.</summary>
    private sealed record Callee(Blocking? Blocking, IReadOnlyList<IMethodSymbol> Calls)
    {
        public static Callee None { get; } = new(null, []);
    }

    private sealed record Blocking(string Name, Location At, string Instead);
}
