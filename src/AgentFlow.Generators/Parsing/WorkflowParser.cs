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
        var types = new TypeRefs(type);
        var conversions = new Conversions(known);
        var parameters = ImmutableArray.CreateBuilder<ImmutableArray<BoundParameter>>(tasks.Count);
        foreach (var task in tasks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            parameters.Add(new ParameterBinder(task, tasks, conversions, known).Bind());
        }

        var bound = parameters.MoveToImmutable();
        var options = KnownTypes.Attribute(type, known.AgentWorkflow);
        return new WorkflowModel
        {
            Type = TypeParser.Parse(type, known),
            Schedule = (Schedule)Option(options, "Schedule"),
            OnFailure = (OnFailure)Option(options, "OnFailure"),
            Tasks = tasks.Select(task => TaskParser.Parse(task, bound[task.Index], tasks, types)).ToEquatableArray(),
            Inputs = InputCollector.Collect(bound, types, conversions),
            SaidOfTasks = UseNotices.Of(type, tasks),
            Clashes = NameClashes.Find(type, tasks, bound, known),
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

    private static int Option(AttributeData? attribute, string name)
    {
        foreach (var argument in KnownTypes.NamedArguments(attribute))
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Enum, Value: int value })
                return value;
        }

        return 0;
    }
}
