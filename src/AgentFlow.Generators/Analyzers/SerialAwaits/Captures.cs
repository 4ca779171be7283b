using AgentFlow.Generators.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentFlow.Generators.Analyzers.SerialAwaits;

/// <summary>What a call of a local function uses besides its arguments: locals and parameters of the bodies around it.</summary>
internal static class Captures
{
    /// <summary>The places where it uses them, also by way of other local functions. Empty for any other call.</summary>
    public static IReadOnlyList<IOperation> Of(IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind != MethodKind.LocalFunction)
            return [];
        var found = new List<IOperation>();
        Collect(call, found, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        return found;
    }

    public static ISymbol? SymbolOf(IOperation use) => use switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The use gives the local another value.</summary>
    public static bool IsChanged(IOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == use,
        IIncrementOrDecrementOperation or ITupleOperation { Parent: IDeconstructionAssignmentOperation } => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        _ => false,
    };

    private static void Collect(IInvocationOperation call, List<IOperation> found, HashSet<ISymbol> entered)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (!entered.Add(method) || FunctionOf(call, method) is not { } function)
            return;
        foreach (var part in function.Descendants())
        {
            if (part is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } inner)
                Collect(inner, found, entered);
            else if (SymbolOf(part) is { } symbol && !IsDeclaredIn(symbol, function.Syntax) && !IsOfType(symbol))
                found.Add(part);
        }
    }

    private static ILocalFunctionOperation? FunctionOf(IOperation call, IMethodSymbol method) => OperationBody.Of(call)
        .Descendants().OfType<ILocalFunctionOperation>().FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, method));

    private static bool IsDeclaredIn(ISymbol symbol, SyntaxNode function)
        => symbol.DeclaringSyntaxReferences.Any(declared => declared.SyntaxTree == function.SyntaxTree && function.Span.Contains(declared.Span));

    // A parameter of the type itself is like a field: the effects tell of it.
    private static bool IsOfType(ISymbol symbol) => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
}
