using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Effects;

/// <summary>What a pattern is asked of.</summary>
internal static class PatternInputs
{
    /// <summary>The value that a pattern tests, or that the members named in a property pattern are members of; null where it has no name.</summary>
    public static IOperation? Of(IOperation part)
    {
        // Of { Name: … } the name belongs to the pattern's own input, and not to what the inner pattern tests.
        var isMember = part is IInstanceReferenceOperation;
        for (var inner = part; inner.Parent is { } around; inner = around)
        {
            switch (around)
            {
                case IPropertySubpatternOperation property when property.Pattern == inner:
                    return property.Member;
                case IIsPatternOperation test when test.Pattern == inner:
                    return test.Value;
                case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when arm.Pattern == inner:
                    return choice.Value;
                case IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation choice } clause when clause.Pattern == inner:
                    return choice.Value;
                case IPropertySubpatternOperation or IRecursivePatternOperation or INegatedPatternOperation or IBinaryPatternOperation:
                case IMemberReferenceOperation when isMember:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
