using System.Collections.Immutable;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Parsing;

/// <summary>A task method with what can be said of it alone.</summary>
internal sealed class TaskDeclaration(int index, IMethodSymbol method, KnownTypes known)
{
    private const string Suffix = "Async";

    public int Index { get; } = index;

    public IMethodSymbol Method { get; } = method;

    public string Name { get; } = NameOf(method.Name);

    public string ResultName { get; } = ResultNameOf(NameOf(method.Name));

    /// <summary>The type of its value, of one item where it has a <c>ForEach</c>; null where it has none.</summary>
    public ITypeSymbol? Result { get; } = ResultOf(method, known);

    public TaskReturn Returns { get; } = ReturnOf(method, known);

    /// <summary>What its <c>[AgentTask]</c> says.</summary>
    public Options Options { get; } = new(KnownTypes.Attribute(method, known.AgentTask));

    /// <summary>The first parameter with <c>[ForEach]</c>, or null.</summary>
    public IParameterSymbol? ForEach { get; } = method.Parameters.FirstOrDefault(parameter => IsForEach(parameter, known));

    public bool IsOptional => Options.Flag("Optional");

    /// <summary>The name of a method, or null.</summary>
    public string? When => Options.Text("When");

    /// <summary>The name of a method, or null.</summary>
    public string? Validate => Options.Text("Validate");

    public Join Join => (Join)Options.Choice("Join");

    /// <summary>There may be no result of it without a fault of anyone's.</summary>
    public bool MayGiveNone => IsOptional || When is not null;

    /// <summary>The names in <c>DependsOn</c>, one per entry as written; empty for an entry that is no text.</summary>
    public ImmutableArray<string> DependsOn => Options.Texts("DependsOn");

    /// <summary>The parameter has a <c>[ForEach]</c> and a name, and is not what the run supplies anyway.</summary>
    public static bool IsForEach(IParameterSymbol parameter, KnownTypes known) =>
        parameter.Name.Length > 0
        && KnownTypes.Attribute(parameter, known.ForEach) is not null
        && !KnownTypes.Is(parameter.Type, known.CancellationToken)
        && !KnownTypes.Is(parameter.Type, known.Context);

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
