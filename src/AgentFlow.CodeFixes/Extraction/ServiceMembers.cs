using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Members that can be handed over by value: fields and automatic properties that are set once.</summary>
internal static class ServiceMembers
{
    /// <summary>The member that an object is asked for, if that can be handed over in its place; else null.</summary>
    public static IMemberReferenceOperation? Of(IInstanceReferenceOperation reference, CancellationToken canceled) => reference.Parent switch
    {
        IFieldReferenceOperation { Field: var field } member when member.Instance == reference && KeepsItsValue(field.Type) && Members.IsSetOnce(field, canceled) => member,
        IPropertyReferenceOperation { Property: var property, Arguments.IsEmpty: true } member
            when member.Instance == reference && Members.IsSetOnce(property, canceled) && KeepsItsValue(property.Type) => member,
        _ => null,
    };

    public static ITypeSymbol TypeOf(ISymbol member) => member switch
    {
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        _ => ((IPropertySymbol)member).Type,
    };

    /// <summary><c>_billing</c>, <c>s_billing</c> and <c>Billing</c> become <c>billing</c>.</summary>
    public static string NameOf(ISymbol member)
    {
        var name = member.Name is ['s' or 'm', '_', ..] ? member.Name.Substring(2) : member.Name;
        name = name.TrimStart('_');
        return name.Length == 0 ? "service" : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    // A copy of a struct that can change is another one.
    private static bool KeepsItsValue(ITypeSymbol type)
        => type is { IsValueType: false } or { IsReadOnly: true } or { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum };
}
