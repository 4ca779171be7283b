using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>Reads a workflow type into its model. It takes any code, however broken, and reports nothing.</summary>
internal static class WorkflowParser
{
    public static WorkflowModel Parse(INamedTypeSymbol type, KnownTypes known, CancellationToken cancellationToken)
    {
        var tasks = new TaskDeclarations(TaskMethods(type, known), known);
        var types = new TypeRefs(type, known.Aliases);
        var (bound, inputs) = new WorkflowBinder(type, tasks, types, known).Bind(cancellationToken);
        var options = new Options(KnownTypes.Attribute(type, known.AgentWorkflow));
        return new WorkflowModel
        {
            Type = TypeParser.Parse(type, known),
            Schedule = (Schedule)options.Choice("Schedule"),
            OnFailure = (OnFailure)options.Choice("OnFailure"),
            MaxConcurrency = options.Number("MaxConcurrency"),
            TimeoutMs = options.Number("TimeoutMs"),
            Pools = PolicyParser.Pools(type, known).ToEquatableArray(),
            Tasks = bound.Select(task => TaskParser.Parse(task, tasks, types, known)).ToEquatableArray(),
            Inputs = inputs.Select(input => input.Model).ToEquatableArray(),
            SaidOfTasks = UseNotices.Of(type, bound),
            IsClsChecked = ClsCompliance.IsChecked(type),
            Clashes = NameClashes.Find(type, tasks, bound, known),
            ExternAliases = types.Aliases.ToEquatableArray(), // last: all types are written by now
        };
    }

    /// <summary>The task methods of all parts of a type, in the order of <see cref="WorkflowModel.Tasks"/>.</summary>
    public static ImmutableArray<IMethodSymbol> TaskMethods(INamedTypeSymbol type, KnownTypes known)
    {
        var methods = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method && IsTask(method, known))
                methods.Add(method);
        }

        methods.Sort(DeclarationOrder.Compare);
        return methods.ToImmutable();
    }

    /// <summary>True if the type has a task method of its own, and a name: one that is still being typed has none.</summary>
    public static bool HasTasks(INamedTypeSymbol type, KnownTypes known)
    {
        if (!HasName(type))
            return false;

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method && IsTask(method, known))
                return true;
        }

        return false;
    }

    /// <summary>True if the type is a workflow, or is marked as one though it has no tasks (AGF0102).</summary>
    public static bool IsWorkflow(INamedTypeSymbol type, KnownTypes known) =>
        HasTasks(type, known) || (KnownTypes.Attribute(type, known.AgentWorkflow) is not null && HasName(type));

    private static bool HasName(INamespaceOrTypeSymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol { IsGlobalNamespace: true } => true,
        INamedTypeSymbol type when type.TypeParameters.Any(parameter => parameter.Name.Length == 0) => false,
        _ => symbol.Name.Length > 0 && HasName((INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace),
    };

    private static bool IsTask(IMethodSymbol method, KnownTypes known) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
        && method.Name is not "" && !method.Name.EndsWith(".", StringComparison.Ordinal)
        && KnownTypes.Attribute(method, known.AgentTask) is not null;
}
