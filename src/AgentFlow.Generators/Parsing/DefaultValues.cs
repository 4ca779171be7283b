using System.Globalization;
using AgentFlow.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentFlow.Generators.Parsing;

/// <summary>Writes the default of a parameter as C# text.</summary>
internal static class DefaultValues
{
    /// <summary>The default as text that a parameter of <paramref name="type"/> can have, or null where there is none.</summary>
    public static string? Text(IParameterSymbol parameter, TypeRef type)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        if (parameter.ExplicitDefaultValue is not { } value)
            return NoValue(type.Kind);
        var declared = Conversions.ValueOfNullable(parameter.Type) ?? parameter.Type;
        return declared is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration ? EnumValue(enumeration, type.Text.TrimEnd('?'), value) : Literal(value);
    }

    private static string NoValue(TypeRefKind kind) => kind switch
    {
        TypeRefKind.Value => "default",
        TypeRefKind.Reference => "null!", // the user's code may be oblivious, ours is not
        TypeRefKind.Unconstrained => "default!",
        _ => "default",
    };

    // global::Demo.Color.Red, or (global::Demo.Color)(-1) where no member or several have that value.
    private static string EnumValue(INamedTypeSymbol type, string text, object value)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && value.Equals(field.ConstantValue)).Take(2).ToList();
        return members is [var member]
            ? $"{text}.{Escaped(member.Name)}"
            : $"({text})({Literal(value)})";
    }

    // A DateTime, by attribute, has no literal: such a parameter is a required input.
    private static string? Literal(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char character => SymbolDisplay.FormatLiteral(character, quote: true),
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
