using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>
/// An element as a member of its array: <c>[0]</c>, <c>[a,1]</c> where the index is constant, <c>[]</c> where it may be any. <c>[#0.Id]</c> stands for what the
/// first parameter is where the method is called.
/// </summary>
internal static class ElementIndex
{
    public const string Any = "[]";

    public const string First = "[0]";

    public const string Last = "[^1]";

    /// <summary>One that nobody else has, as its number was drawn in one step: a slot of a ring.</summary>
    public const string Drawn = "[drawn]";

    private const string OfParameter = "[#";

    public static string Of(IEnumerable<IOperation> indices)
    {
        var all = indices.ToImmutableArray();
        if (all is [var only] && Chain(only) is { } chain)
            return $"{OfParameter}{chain}]";
        if (all.Any(IsDrawn))
            return Drawn;
        if (!all.All(index => index.ConstantValue.HasValue))
            return Any;
        var constant = $"[{string.Join(",", all.Select(index => Convert.ToString(index.ConstantValue.Value, CultureInfo.InvariantCulture)))}]";

        // A key that looks like a parameter: it may be any.
        return constant.StartsWith(OfParameter, StringComparison.Ordinal) ? Any : constant;
    }

    /// <summary>The ordinal of the parameter that tells which element it is, and the members of it that do; null where no parameter does.</summary>
    public static (int Ordinal, string Members)? ParameterOf(string member)
    {
        if (!member.StartsWith(OfParameter, StringComparison.Ordinal))
            return null;
        var text = member.Substring(OfParameter.Length, member.Length - OfParameter.Length - 1);
        var dot = text.IndexOf('.');
        return (int.Parse(dot < 0 ? text : text.Substring(0, dot), CultureInfo.InvariantCulture), dot < 0 ? "" : text.Substring(dot));
    }

    /// <summary>The same element, where the parameter is what is given for it.</summary>
    public static string With(IOperation given, string rest)
    {
        var index = Of([given]);
        return rest.Length == 0 || index == Any ? index : ParameterOf(index) is null ? Any : index.Insert(index.Length - 1, rest);
    }

    // By the index itself, or by what the local is declared with that it rests on.
    private static bool IsDrawn(IOperation index) => index.DescendantsAndSelf()
        .Any(part => IsDraw(part) || (part is ILocalReferenceOperation local && OperationBody.ValueOf(local.Local, OperationBody.Of(local))?.DescendantsAndSelf().Any(IsDraw) == true));

    private static bool IsDraw(IOperation part)
        => part is IInvocationOperation { TargetMethod: { Name: "Increment" or "Decrement" or "Add", ContainingType: { Name: "Interlocked", ContainingNamespace.Name: "Threading" } } };

    // item, item.Id: of a lambda's parameter it is not known what it will be.
    private static string? Chain(IOperation index) => index switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Chain(conversion.Operand),
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter } => parameter.Ordinal.ToString(CultureInfo.InvariantCulture),
        IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } owner } property when Chain(owner) is { } chain => $"{chain}.{property.Property.Name}",
        IFieldReferenceOperation { Instance: { } owner } field when Chain(owner) is { } chain => $"{chain}.{field.Field.Name}",
        _ => null,
    };
}
