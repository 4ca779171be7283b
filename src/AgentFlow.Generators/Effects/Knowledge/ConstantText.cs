using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>The text that an expression always has: a constant, a readonly field or local that is set to one, and what is joined from such.</summary>
internal static class ConstantText
{
    private const int MaxDepth = 8;

    public static string? Of(IOperation? operation) => Of(operation, MaxDepth);

    private static string? Of(IOperation? operation, int depth) => operation switch
    {
        null => null,
        _ when depth == 0 => null,
        { ConstantValue: { HasValue: true, Value: { } value } } => Convert.ToString(value, CultureInfo.InvariantCulture),
        IConversionOperation conversion => Of(conversion.Operand, depth - 1),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand, depth - 1),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
            Of(sum.LeftOperand, depth - 1) is { } left && Of(sum.RightOperand, depth - 1) is { } right ? left + right : null,
        IInterpolatedStringOperation text => Interpolated(text, depth - 1),
        IInvocationOperation call => Joined(call, depth - 1),
        IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } => Literal(field),
        ILocalReferenceOperation local => OfLocal(local, depth - 1),
        _ => null,
    };

    private static string? Interpolated(IInterpolatedStringOperation text, int depth)
    {
        var parts = new StringBuilder();
        foreach (var part in text.Parts)
        {
            var piece = part switch
            {
                IInterpolatedStringTextOperation literal => Of(literal.Text, depth),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Of(hole.Expression, depth),
                _ => null,
            };
            if (piece is null)
                return null;
            parts.Append(piece);
        }

        return parts.ToString();
    }

    private static string? Joined(IInvocationOperation call, int depth)
    {
        var type = call.TargetMethod.ContainingType is { } container ? TypeNames.Of(container) : "";
        switch (type, call.TargetMethod.Name)
        {
            // The same folder for as long as the process runs.
            case ("System.IO.Path", "GetTempPath"):
                return "<temp>";
            case ("System.IO.Path", "Combine"):
                return Texts(call.Arguments, depth)?.Aggregate("", (path, next) => path.Length == 0 || next is ['/' or '\\', ..] ? next : $"{path}/{next}");
            case ("System.IO.Path", "Join"):
                return Texts(call.Arguments, depth) is { } paths ? string.Join("/", paths) : null;
            case ("System.String", "Concat"):
                return Texts(call.Arguments, depth) is { } pieces ? string.Concat(pieces) : null;
            case ("System.String", "Format") when Texts(call.Arguments, depth) is { Count: > 0 } texts:
                return Formatted(texts[0], texts.Skip(1));
            default:
                return null;
        }
    }

    private static List<string>? Texts(IEnumerable<IArgumentOperation> arguments, int depth)
    {
        var texts = new List<string>();
        foreach (var argument in arguments)
        {
            var values = argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } elements } }
                ? elements.ElementValues.AsEnumerable()
                : [argument.Value];
            foreach (var value in values)
            {
                if (Of(value, depth) is not { } text)
                    return null;
                texts.Add(text);
            }
        }

        return texts;
    }

    private static string? Formatted(string format, IEnumerable<string> values)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, format, [.. values]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // By its spelling: its file has a semantic model of its own, which nobody else may need.
    private static string? Literal(IFieldSymbol field) => field.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
        && literal.IsKind(SyntaxKind.StringLiteralExpression)
            ? literal.Token.ValueText
            : null;

    private static string? OfLocal(ILocalReferenceOperation reference, int depth)
    {
        string? text = null;
        foreach (var operation in OperationBody.Of(reference).Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Initializer.Value: { } value } declarator && Is(declarator.Symbol, reference))
                text = Of(value, depth);
            else if (operation is ILocalReferenceOperation other && Is(other.Local, reference) && IsChanged(other))
                return null;
        }

        return text;
    }

    private static bool Is(ILocalSymbol local, ILocalReferenceOperation reference) => SymbolEqualityComparer.Default.Equals(local, reference.Local);

    private static bool IsChanged(ILocalReferenceOperation local) => local.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == local,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation => true,
        _ => false,
    };
}
