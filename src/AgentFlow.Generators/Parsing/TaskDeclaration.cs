using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>A task method with what can be said of it alone.</summary>
internal sealed class TaskDeclaration(int index, IMethodSymbol method, KnownTypes known)
{
    private const string Suffix = "Async";

    private readonly ImmutableArray<KeyValuePair<string, TypedConstant>> _arguments =
        KnownTypes.NamedArguments(KnownTypes.Attribute(method, known.AgentTask));

    public int Index { get; } = index;

    public IMethodSymbol Method { get; } = method;

    public string Name { get; } = NameOf(method.Name);

    public string ResultName { get; } = ResultNameOf(NameOf(method.Name));

    /// <summary>The type of its value, or null where it has none.</summary>
    public ITypeSymbol? Result { get; } = ResultOf(method, known);

    public TaskReturn Returns { get; } = ReturnOf(method, known);

    public bool IsOptional => Argument("Optional") is { Kind: TypedConstantKind.Primitive, Value: true };

    /// <summary>The names in <c>DependsOn</c>, one per entry as written; empty for an entry that is no text.</summary>
    public ImmutableArray<string> DependsOn => Argument("DependsOn") is { Kind: TypedConstantKind.Array, IsNull: false } entries
        ? entries.Values.Select(entry => entry.Kind == TypedConstantKind.Primitive ? entry.Value as string ?? "" : "").ToImmutableArray()
        : ImmutableArray<string>.Empty;

    private TypedConstant Argument(string name)
    {
        foreach (var argument in _arguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return default;
    }

    // CheckBillingAsync -> CheckBilling; a method called Async keeps its name, for want of another.
    private static string NameOf(string method)
    {
        var name = method.Substring(method.LastIndexOf('.') + 1); // IOrders.CheckAsync, an explicit implementation
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Suffix.Length)
            : name;
    }

    // CheckBilling -> checkBilling
    private static string ResultNameOf(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static TaskReturn ReturnOf(IMethodSymbol method, KnownTypes known)
    {
        var type = method.ReturnType;
        return method.ReturnsVoid ? TaskReturn.Void
            : KnownTypes.Is(type, known.TaskOfT) ? TaskReturn.TaskOfT
            : KnownTypes.Is(type, known.ValueTaskOfT) ? TaskReturn.ValueTaskOfT
            : KnownTypes.Is(type, known.Task) ? TaskReturn.Task
            : KnownTypes.Is(type, known.ValueTask) ? TaskReturn.ValueTask
            : TaskReturn.Value;
    }

    private static ITypeSymbol? ResultOf(IMethodSymbol method, KnownTypes known) => ReturnOf(method, known) switch
    {
        TaskReturn.Value => method.ReturnType,
        TaskReturn.TaskOfT or TaskReturn.ValueTaskOfT when method.ReturnType is INamedTypeSymbol { TypeArguments: [var result] } => result,
        _ => null,
    };
}
