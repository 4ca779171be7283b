using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>Whether an expression is reached whenever what it stands in is: no condition, loop, lambda or other await decides.</summary>
internal static class Evaluated
{
    public static bool Always(IOperation operation, IOperation within)
    {
        for (var part = operation; part != within && part.Parent is { } around; part = around)
        {
            if (!Reaches(around, part))
                return false;
        }

        return true;
    }

    // Of a ?? b, a?.B, a && b, c ? a : b and a switch, the first is evaluated in any case.
    private static bool Reaches(IOperation around, IOperation part) => around switch
    {
        ICoalesceOperation coalesce => coalesce.Value == part,
        IConditionalOperation choice => choice.Condition == part,
        IConditionalAccessOperation access => access.Operation == part,
        ISwitchExpressionOperation choice => choice.Value == part,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => both.LeftOperand == part,
        IAwaitOperation or ICoalesceAssignmentOperation or ISwitchExpressionArmOperation or ILoopOperation or ISwitchOperation or ITryOperation or IUsingOperation or ILockOperation
            or IAnonymousFunctionOperation or ILocalFunctionOperation => false,
        _ => true,
    };
}
