using AgentFlow.Generators.Analyzers.SerialAwaits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>Operations that run no code but what the language says: neither a call nor a change.</summary>
internal static class PlainOperations
{
    public static bool Are(IOperation operation) => operation switch
    {
        IConversionOperation conversion => IsOfLanguage(conversion.OperatorMethod),
        IBinaryOperation binary => IsOfLanguage(binary.OperatorMethod) && !(binary.Type?.SpecialType == SpecialType.System_String && (WritesItself(binary.LeftOperand) || WritesItself(binary.RightOperand))),
        IUnaryOperation unary => IsOfLanguage(unary.OperatorMethod),
        IInterpolationOperation part => !WritesItself(part.Expression),
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation, Target: IPropertyReferenceOperation target } => Generators.Effects.Aliases.IsAutomatic(target.Property) || target.Property.DeclaringSyntaxReferences.IsEmpty,
        ISimpleAssignmentOperation assignment => assignment.Parent is IObjectOrCollectionInitializerOperation,
        ILiteralOperation or IParenthesizedOperation or ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IArgumentOperation => true,
        ICoalesceOperation or IConditionalOperation or IConditionalAccessOperation or IConditionalAccessInstanceOperation => true,
        IInterpolatedStringOperation or IInterpolatedStringTextOperation or ITupleOperation or ITupleBinaryOperation or IUtf8StringOperation or IRangeOperation => true,
        IObjectOrCollectionInitializerOperation or IArrayCreationOperation or IArrayInitializerOperation or IDefaultValueOperation or ITypeOfOperation or ISizeOfOperation or INameOfOperation => true,
        IIsTypeOperation or IIsPatternOperation or IConstantPatternOperation or ITypePatternOperation or IRelationalPatternOperation or INegatedPatternOperation or IBinaryPatternOperation or IDiscardPatternOperation => true,
        ISwitchExpressionOperation or ISwitchExpressionArmOperation or IAwaitOperation => true,
        _ => false,
    };

    public static bool MayFail(IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: false } conversion => !conversion.Conversion.IsNullable && !(conversion.Type is { SpecialType: SpecialType.System_Object } || (conversion.Conversion.IsNumeric && !conversion.IsChecked)),
        IBinaryOperation binary => binary.IsChecked || binary.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.IntegerDivide or BinaryOperatorKind.Remainder,
        ISwitchExpressionOperation or IArrayCreationOperation => true,
        _ => false,
    };

    private static bool IsOfLanguage(IMethodSymbol? operatorMethod) => operatorMethod is null or { DeclaringSyntaxReferences.IsEmpty: true, ContainingNamespace.Name: "System" };

    // Its ToString is somebody's code.
    private static bool WritesItself(IOperation part)
        => AwaitedCall.Unwrapped(part)?.Type is { } type && !(type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr or SpecialType.System_DateTime
            || type.TypeKind == TypeKind.Enum || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || (type.IsValueType && type.DeclaringSyntaxReferences.IsEmpty));
}
