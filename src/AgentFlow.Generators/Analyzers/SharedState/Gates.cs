using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Analyzers.SharedState;

/// <summary>What a workflow could guard its state with: a private field to lock, and counters that are fields.</summary>
internal static class Gates
{
    private const string Preferred = "_gate";

    /// <summary>
    /// The name of a field that both accesses could lock, with a space before it where the workflow has it already; null where no lock can be
    /// proposed: a struct is copied, with its lock, a field more makes two records unequal, and what is in another file or type may be locked by somebody else.
    /// </summary>
    public static string? NameFor(INamedTypeSymbol workflow, Collision collision)
    {
        if (workflow.IsValueType || collision is not { One.Calls.IsEmpty: true, Other: { Calls.IsEmpty: true, Path.Root: StateRoot.This } }
            || collision.One.At.SourceTree != collision.Other.At.SourceTree)
            return null;
        var (name, number) = (Preferred, 1);
        while (!IsFree(workflow, name))
        {
            if (IsGate(workflow, name))
                return " " + name;
            name = Preferred + ++number;
        }

        return workflow.IsRecord ? null : name;
    }

    /// <summary>The field of the workflow, or static field, that a path names; null where it is a property, or a part of something.</summary>
    public static IFieldSymbol? FieldAt(INamedTypeSymbol workflow, StatePath path) => path switch
    {
        { Root: StateRoot.This, Members: [var name] } => FieldsNamed(workflow, name).FirstOrDefault(),
        { Root: StateRoot.Static, Symbol: IFieldSymbol field, Members.IsEmpty: true } => field,
        _ => null,
    };

    private static bool IsFree(INamedTypeSymbol workflow, string name)
    {
        for (var type = workflow; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(name).IsEmpty)
                return false;
        }

        return !workflow.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == name));
    }

    private static bool IsGate(INamedTypeSymbol workflow, string name) =>
        workflow.GetMembers(name).Any(member => member is IFieldSymbol { IsReadOnly: true, IsStatic: false, Type.SpecialType: SpecialType.System_Object });

    private static IEnumerable<IFieldSymbol> FieldsNamed(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetMembers(name).OfType<IFieldSymbol>())
                yield return field;
        }
    }
}
