using System.Collections.Immutable;
using System.Globalization;
using AgentFlow.Generators.Effects;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>What is said of a collision: which rule it breaks, both tasks, both accesses with the calls that lead there, and why nothing orders them.</summary>
internal sealed class CollisionReport(Workflow workflow, TaskOverlap overlap)
{
    public Diagnostic Of(Collision collision)
    {
        var (first, second) = (workflow.Model.Tasks[collision.First], workflow.Model.Tasks[collision.Second]);
        return Diagnostic.Create(
            RuleOf(collision),
            collision.Other.Origin,
            collision.One.Kind == AccessKind.ServiceUse ? DiagnosticSeverity.Info : RuleOf(collision).DefaultSeverity,
            Places(collision),
            Properties(collision),
            Who(collision),
            State(collision),
            Way(collision.First, collision.One),
            Way(collision.Second, collision.Other),
            overlap.Why(collision.First, collision.Second));
    }

    private string Who(Collision collision)
    {
        var (first, second) = (workflow.Model.Tasks[collision.First], workflow.Model.Tasks[collision.Second]);
        return collision.First != collision.Second ? $"'{first.Name}' and '{second.Name}'" : $"Two {(first.ForEach is null ? "tries" : "elements")} of '{first.Name}'";
    }

    private static DiagnosticDescriptor RuleOf(Collision collision) => collision switch
    {
        { IsHeldApart: true } => RacyOrderRule.Rule,
        { Other.Path.Root: StateRoot.External } => SharedResourceRule.Rule,
        { Other.Kind: AccessKind.UnsafeUse or AccessKind.ServiceUse } or { One.Kind: AccessKind.UnsafeUse } => UnsafeObjectRule.Rule,
        { Other.Path.Root: StateRoot.Result } => SharedResultRule.Rule,
        { One.Changes: true, Other.Changes: true } => SharedWriteRule.Rule,
        _ => SharedReadRule.Rule,
    };

    private IEnumerable<Location> Places(Collision collision)
    {
        yield return workflow.Methods[collision.First].Locations[0];
        yield return workflow.Methods[collision.Second].Locations[0];
        yield return collision.One.At;
        yield return collision.Other.At;
    }

    private ImmutableDictionary<string, string?> Properties(Collision collision)
    {
        var (first, second) = (workflow.Model.Tasks[collision.First], workflow.Model.Tasks[collision.Second]);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Orders, string.Join(FixProperties.Separator.ToString(), DeclarableOrders.Of(workflow, overlap, collision.First, collision.Second)))
            .Add(FixProperties.State, collision.Other.Path.Text);
        if (IsCounter(collision.One) && IsCounter(collision.Other) && Gates.FieldAt(workflow.Type, collision.Other.Path) is { } counter)
            properties = properties.Add(FixProperties.IsCounter, counter.Type.SpecialType == SpecialType.System_Int64 ? "long" : "int");
        if (collision.Other.Path.Root == StateRoot.External && first.Writes.Any(Writes) && second.Writes.Any(Writes))
            properties = properties.Add(FixProperties.IsDeclared, "");
        if (!collision.IsHeldApart && Gates.NameFor(workflow.Type, collision) is { } gate)
            properties = properties.Add(FixProperties.CanLock, gate);
        return properties;

        bool Writes(Model.WriteModel write) => write.Resource == collision.Other.Path.Resource;
    }

    private static bool IsCounter(Access access) => access is { IsUpdate: true, IsAtomic: false, Calls.IsEmpty: true, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 };

    // 'log' (List<string>), the result of 'Draft', the file 'out.txt'.
    private static string State(Collision collision) => collision.Other.Path switch
    {
        { Root: StateRoot.External } path => ResourceOf(path),
        { Root: StateRoot.Session } => $"the same '{collision.Other.Type?.Name}'",
        { Root: StateRoot.Result } path => $"the result of '{path.Resource}'{Members(path)}",
        { Root: StateRoot.Static, Symbol.ContainingType: { } type } path => $"'{type.Name}.{path.Text}'{TypeOf(collision.Other)}",
        { Root: StateRoot.Input } path => $"the input '{path.Text}'{TypeOf(collision.Other)}",
        var path => $"'{path.Text}'{TypeOf(collision.Other)}",
    };

    private static string ResourceOf(StatePath path) => path.Resource is { } name && name.Contains(' ') ? name : $"'{path.Resource}'";

    private static string Members(StatePath path) => path.Members.IsEmpty ? "" : $" ('{string.Join(".", path.Members)}')";

    private static string TypeOf(Access access) => access.Type is null ? "" : $" ({access.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)})";

    // Fetch → Append → _log.Add (Log.cs:31); Fetch, as declared (Flow.cs:3)
    private string Way(int task, Access access)
    {
        var name = workflow.Model.Tasks[task].Name;
        var way = access.At.Equals(workflow.Methods[task].Locations[0]) ? $"{name}, as declared" : string.Join(" → ", access.Calls.Insert(0, name).Add(TextOf(access)));
        var place = access.At.GetLineSpan();
        var file = place.Path is { Length: > 0 } path ? path.Substring(path.LastIndexOfAny(['/', '\\']) + 1) : "source";
        var line = (place.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
        return $"{way} ({file}:{line})";
    }

    private static string TextOf(Access access)
    {
        const int Longest = 40;
        var text = access.At.SourceTree?.GetText().ToString(access.At.SourceSpan) ?? "";
        text = string.Join(" ", text.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length > Longest ? text.Substring(0, Longest - 1) + "…" : text;
    }
}
