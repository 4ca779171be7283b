using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What the steps take from the method: the inputs of the workflow in the order of <c>RunAsync</c>, and the token.</summary>
internal sealed record StepInputs(IReadOnlyList<ISymbol> Values, ISymbol? Token)
{
    public IEnumerable<ISymbol> All => Token is null ? Values : Values.Append(Token);

    /// <summary>Null where there are two tokens, for a run has one; and where a lambda of a step keeps a variable that changes.</summary>
    public static StepInputs? Of(IReadOnlyList<Step> steps, ExtractableMethod method)
    {
        var results = new HashSet<ISymbol?>(steps.Select(step => step.Local), SymbolEqualityComparer.Default);
        var taken = steps
            .SelectMany(step => step.Uses.Variables)
            .Select(use => use.Symbol)
            .Where(symbol => !results.Contains(symbol))
            .Distinct(SymbolEqualityComparer.Default)
            .ToLookup(symbol => KnownTypes.Is(TypeOf(symbol!), method.Known.CancellationToken), symbol => symbol!);
        return taken[true].Count() > 1 || steps.SelectMany(KeptByLambdas).Any(use => IsWritten(use.Symbol, method))
            ? null
            : new(taken[false].ToList(), taken[true].SingleOrDefault());
    }

    public static ITypeSymbol TypeOf(ISymbol variable) => variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type;

    /// <summary>Gets a value after its declaration.</summary>
    public static bool IsWritten(ISymbol variable, ExtractableMethod method) => method.Body.DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == variable.Name && IsTarget(name) && SymbolEqualityComparer.Default.Equals(method.Model.GetSymbolInfo(name).Symbol, variable));

    private static bool IsTarget(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None)
            || argument is { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } && assignment.Left == tuple,
        RefExpressionSyntax => true,
        _ => false,
    };

    private static IEnumerable<Use> KeptByLambdas(Step step)
        => step.Uses.Variables.Where(use => use.Node.Ancestors().TakeWhile(node => node != step.Expression).Any(node => node is AnonymousFunctionExpressionSyntax));
}
