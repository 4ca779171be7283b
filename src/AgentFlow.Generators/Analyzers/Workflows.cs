using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Parsing;
using AgentFlow.Generators.Planning;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers;

/// <summary>A workflow type, its model and its plan.</summary>
internal sealed record Workflow(INamedTypeSymbol Type, ImmutableArray<IMethodSymbol> Methods, WorkflowModel Model, WorkflowPlan Plan, KnownTypes Known)
{
    private readonly Lazy<bool> _hasErrors = new(() => WorkflowRules.HasErrors(Model, Plan));

    /// <summary>It has no plan yet, so that nothing can be said of how its tasks run.</summary>
    public bool HasErrors => _hasErrors.Value;
}

/// <summary>The workflows of a compilation, each read once however many actions ask for it.</summary>
internal sealed class Workflows(KnownTypes known)
{
    private readonly ConcurrentDictionary<ISymbol, Workflow?> _read = new(SymbolEqualityComparer.Default);

    public KnownTypes Known { get; } = known;

    /// <summary>The workflow that a type is, or null where it is none.</summary>
    public Workflow? Of(INamedTypeSymbol type, CancellationToken cancellationToken)
        => _read.TryGetValue(type, out var workflow) ? workflow : _read.GetOrAdd(type, Read(type, cancellationToken));

    private Workflow? Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var methods = WorkflowParser.TaskMethods(type, Known);
        if (methods.IsEmpty && KnownTypes.Attribute(type, Known.AgentWorkflow) is null)
            return null;
        var model = WorkflowParser.Parse(type, Known, cancellationToken);
        return new Workflow(type, methods, model, WorkflowPlan.Create(model), Known);
    }
}
