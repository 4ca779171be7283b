using AgentFlow.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>What the steps take from the method.</summary>
/// <param name="Values">The inputs of the workflow in the order of <c>RunAsync</c>.</param>
/// <param name="Held">What the workflow's constructor takes.</param>
/// <param name="Token">The token.</param>
internal sealed record StepInputs(IReadOnlyList<ISymbol> Values, IReadOnlyList<ISymbol> Held, ISymbol? Token)
{
    public IEnumerable<ISymbol> All => Token is null ? Values.Concat(Held) : Values.Concat(Held).Append(Token);

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
        return taken[true].Count() > 1 || steps.SelectMany(KeptByLambdas).Any(use => Writes.Are(use.Symbol, method))
            ? null
            : new(taken[false].ToList(), [], taken[true].SingleOrDefault());
    }

    public static ITypeSymbol TypeOf(ISymbol variable) => variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type;

    /// <summary>
    /// A parameter is bound by its type to a task in <c>DependsOn</c> that returns the like. An input that would be is held by the workflow instead, for all
    /// tasks, so that it stays the same.
    /// </summary>
    public StepInputs WithHeld(IReadOnlyList<Step> steps, StepOrder order, WorkflowTypes types, ExtractableMethod method)
    {
        var held = new HashSet<ISymbol>(
            steps.SelectMany((step, index) => step.Uses.Variables.Where(use => order.DependsOn(index).Any(earlier =>
                steps[earlier].Local is { } local && Takes(types.Of(use.Symbol), types.Of(local), method))).Select(use => use.Symbol)),
            SymbolEqualityComparer.Default);
        return this with { Values = Values.Where(value => !held.Contains(value)).ToList(), Held = Values.Where(held.Contains).ToList() };
    }

    // T, T?, IReadOnlyList<T>, TaskOutcome<T>
    private static bool Takes(ITypeSymbol type, ITypeSymbol result, ExtractableMethod method)
        => method.Model.Compilation.ClassifyCommonConversion(result, type).IsIdentity
            || (type is INamedTypeSymbol named && (named.ContainingNamespace?.Name == "AgentFlow" || (named.TypeArguments is [var only] && Takes(only, result, method))))
            || (result is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var bare] } && Takes(type, bare, method));

    private static IEnumerable<Use> KeptByLambdas(Step step)
        => step.Uses.Variables.Where(use => use.Node.Ancestors().TakeWhile(node => node != step.Expression).Any(node => node is AnonymousFunctionExpressionSyntax));
}
