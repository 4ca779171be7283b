using AgentFlow.Generators.Analyzers.SerialAwaits;
using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>The variable that an object is reached from: of <c>order.Lines[0]</c> it is <c>order</c>.</summary>
internal static class Roots
{
    public static ISymbol? Of(IOperation? operation) => AwaitedCall.Unwrapped(operation) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Member,
        IMemberReferenceOperation member => Of(member.Instance),
        IArrayElementReferenceOperation element => Of(element.ArrayReference),
        IConditionalAccessOperation access => Of(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Of(Aliases.Accessed(instance)),
        _ => null,
    };
}
