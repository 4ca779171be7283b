using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>A shared empty list that stands for none until there is something to add: <c>if (list == None) list = [];</c>.</summary>
internal static class Placeholders
{
    /// <summary>Before a local is used for a change, it is asked whether it is that object still, and then given another.</summary>
    public static bool IsReplaced(ILocalReferenceOperation local, StatePath path, Aliases aliases)
        => path.Root is StateRoot.Static or StateRoot.This && OperationBody.Of(local).Descendants().OfType<IConditionalOperation>().Any(choice =>
            choice.Syntax.SpanStart < local.Syntax.SpanStart && IsTest(choice.Condition, local.Local, path, aliases) && Gives(choice.WhenTrue, local.Local, path, aliases));

    private static bool IsTest(IOperation condition, ILocalSymbol local, StatePath path, Aliases aliases) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test => IsBoth(test.LeftOperand, test.RightOperand, local, path, aliases),
        IInvocationOperation { TargetMethod: { Name: "ReferenceEquals", IsStatic: true }, Arguments: [var one, var other] } => IsBoth(one.Value, other.Value, local, path, aliases),
        _ => false,
    };

    private static bool IsBoth(IOperation one, IOperation other, ILocalSymbol local, StatePath path, Aliases aliases)
        => (IsLocal(one, local) && aliases.Of(EffectWalk.Unconverted(other)).Contains(path)) || (IsLocal(other, local) && aliases.Of(EffectWalk.Unconverted(one)).Contains(path));

    private static bool Gives(IOperation branch, ILocalSymbol local, StatePath path, Aliases aliases) => branch.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>()
        .Any(assignment => IsLocal(assignment.Target, local) && !aliases.Of(assignment.Value).Contains(path));

    private static bool IsLocal(IOperation operation, ILocalSymbol local)
        => EffectWalk.Unconverted(operation) is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);
}
