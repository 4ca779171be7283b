using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Values that are made when they are first asked for: <c>_name ??= Make()</c>, <c>if (_name is null) _name = Make();</c>.</summary>
internal static class LazyValues
{
    /// <summary>The body in which an assignment gives a reference its value, where it has none yet; null where it may have one.</summary>
    public static Location? MadeIn(IAssignmentOperation assignment)
    {
        if (Variable(assignment.Target) is not { } variable || assignment.Target.Type is not { IsReferenceType: true })
            return null;
        var isFirst = assignment is ICoalesceAssignmentOperation;
        IOperation part = assignment;
        for (; part.Parent is { } around && part is not (IAnonymousFunctionOperation or ILocalFunctionOperation); part = around)
            isFirst |= IsGuarded(part, around, variable);
        return isFirst ? part.Syntax.GetLocation() : null;
    }

    private static bool IsGuarded(IOperation part, IOperation around, ISymbol variable) => around switch
    {
        ICoalesceOperation coalesce => coalesce.WhenNull == part && Is(coalesce.Value, variable),
        IConditionalOperation choice => choice.WhenTrue == part ? IsNullTest(choice.Condition, variable) : choice.WhenFalse == part && IsOtherTest(choice.Condition, variable),
        IBlockOperation block => block.Operations.TakeWhile(before => before != part).Any(before => LeavesUnlessNull(before, variable)),
        _ => false,
    };

    // if (_name != null) return _name;
    private static bool LeavesUnlessNull(IOperation statement, ISymbol variable)
        => statement is IConditionalOperation { WhenFalse: null, WhenTrue: IReturnOperation or IBlockOperation { Operations: [.., IReturnOperation] } } choice && IsOtherTest(choice.Condition, variable);

    private static bool IsNullTest(IOperation condition, ISymbol variable) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test => AreNullAnd(test, variable),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } test => Is(test.Value, variable),
        IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "ReferenceEquals", IsStatic: true } } test => test.Arguments.Any(argument => Is(argument.Value, variable)),
        _ => false,
    };

    private static bool IsOtherTest(IOperation condition, ISymbol variable) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => IsNullTest(not.Operand, variable),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test => AreNullAnd(test, variable),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } } test => Is(test.Value, variable),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } } test => Is(test.Value, variable),
        _ => false,
    };

    private static bool AreNullAnd(IBinaryOperation test, ISymbol variable)
        => (Is(test.LeftOperand, variable) && IsNull(test.RightOperand)) || (Is(test.RightOperand, variable) && IsNull(test.LeftOperand));

    private static bool IsNull(IOperation operation) => operation is IConversionOperation conversion ? IsNull(conversion.Operand) : operation.ConstantValue is { HasValue: true, Value: null };

    private static bool Is(IOperation operation, ISymbol variable)
        => operation is IConversionOperation conversion ? Is(conversion.Operand, variable) : SymbolEqualityComparer.Default.Equals(Variable(operation), variable);

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property: var property } when Aliases.IsAutomatic(property) => property,
        _ => null,
    };
}
