using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>Values that are made when they are first asked for: <c>_name ??= Make()</c>, <c>if (_name is null) _name = Make();</c>.</summary>
internal static class LazyValues
{
    /// <summary>The body in which an assignment gives a reference its value, where it has none yet; null where it may have one.</summary>
    public static Location? MadeIn(IAssignmentOperation assignment)
    {
        var variable = assignment.Target;
        if (!IsVariable(variable) || variable.Type is not { IsReferenceType: true })
            return null;
        var isFirst = assignment is ICoalesceAssignmentOperation;
        IOperation part = assignment;
        for (; part.Parent is { } around && part is not (IAnonymousFunctionOperation or ILocalFunctionOperation); part = around)
            isFirst |= IsGuarded(part, around, variable);
        return isFirst ? part.Syntax.GetLocation() : null;
    }

    private static bool IsGuarded(IOperation part, IOperation around, IOperation variable) => around switch
    {
        ICoalesceOperation coalesce => coalesce.WhenNull == part && Is(coalesce.Value, variable),
        IConditionalOperation choice => choice.WhenTrue == part ? IsNullTest(choice.Condition, variable) : choice.WhenFalse == part && IsOtherTest(choice.Condition, variable),
        IBlockOperation block => block.Operations.TakeWhile(before => before != part).Any(before => LeavesUnlessNull(before, variable)),
        _ => false,
    };

    // if (_name != null) return _name;
    private static bool LeavesUnlessNull(IOperation statement, IOperation variable)
        => statement is IConditionalOperation { WhenFalse: null, WhenTrue: IReturnOperation or IBlockOperation { Operations: [.., IReturnOperation] } } choice && IsOtherTest(choice.Condition, variable);

    private static bool IsNullTest(IOperation condition, IOperation variable) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test => AreNullAnd(test, variable),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } test => Is(test.Value, variable),
        IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "ReferenceEquals", IsStatic: true } } test => test.Arguments.Any(argument => Is(argument.Value, variable)),
        _ => false,
    };

    private static bool IsOtherTest(IOperation condition, IOperation variable) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => IsNullTest(not.Operand, variable),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test => AreNullAnd(test, variable),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } } test => Is(test.Value, variable),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } } test => Is(test.Value, variable),
        _ => false,
    };

    private static bool AreNullAnd(IBinaryOperation test, IOperation variable)
        => (Is(test.LeftOperand, variable) && IsNull(test.RightOperand)) || (Is(test.RightOperand, variable) && IsNull(test.LeftOperand));

    private static bool IsNull(IOperation operation) => operation is IConversionOperation conversion ? IsNull(conversion.Operand) : operation.ConstantValue is { HasValue: true, Value: null };

    // _name, _names[i], or a local that was given it.
    private static bool Is(IOperation operation, IOperation variable) => (operation, variable) switch
    {
        (IConversionOperation conversion, _) => Is(conversion.Operand, variable),
        (ILocalReferenceOperation local, _) => Given(local) is { } value && Is(value, variable),
        (IFieldReferenceOperation one, IFieldReferenceOperation other) => Same(one.Field, other.Field),
        (IPropertyReferenceOperation one, IPropertyReferenceOperation other) => Same(one.Property, other.Property),
        (IArrayElementReferenceOperation one, IArrayElementReferenceOperation other) => one.Syntax.IsEquivalentTo(other.Syntax, topLevel: false),
        _ => false,
    };

    private static bool IsVariable(IOperation target) => target switch
    {
        IFieldReferenceOperation => true,
        IPropertyReferenceOperation property => Aliases.IsAutomatic(property.Property),
        IArrayElementReferenceOperation { ArrayReference: var array } element => element.Indices.Append(array).All(IsSteady),
        _ => false,
    };

    // The same wherever it stands in the body, most likely.
    private static bool IsSteady(IOperation part) => part is IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or ILiteralOperation;

    // What a local was declared with, where it is given nothing else before it is asked.
    private static IOperation? Given(ILocalReferenceOperation local)
    {
        var body = OperationBody.Of(local);
        var isChanged = body.Descendants().Any(part => part is IAssignmentOperation { Target: ILocalReferenceOperation target } && Same(target.Local, local.Local) && part.Syntax.SpanStart < local.Syntax.SpanStart);
        return isChanged ? null : OperationBody.ValueOf(local.Local, body);
    }

    private static bool Same(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
