using AgentFlow.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Extraction;

/// <summary>
/// How the rest of the method gets at the results: by <c>results.Bill</c> in place of <c>bill</c>, or by a local of the old name where
/// that name matters or the local changes.
/// </summary>
internal sealed class ResultUses
{
    private readonly Dictionary<SyntaxNode, string> _replaced = [];
    private readonly List<string> _locals = [];

    public ResultUses(ExtractionPlan plan, string results, IEnumerable<StatementSyntax> rest)
    {
        var names = rest.SelectMany(statement => statement.DescendantNodes()).OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText);
        foreach (var (step, index) in plan.Steps.Select((step, index) => (step, index)))
        {
            if (step.Local is not { } local)
                continue;
            var uses = names[local.Name].Where(name => SymbolEqualityComparer.Default.Equals(plan.Method.Model.GetSymbolInfo(name).Symbol, local)).ToList();
            var result = $"{results}.{plan.Names.Task(index)}";
            if (uses.Exists(use => IsNameKept(use) || IsTextTaken(use, plan.Method.Model)) || (uses.Count > 0 && (CanChangeInPlace(local.Type) || Writes.Are(local, plan.Method))))
                _locals.Add($"var {Identifiers.Escape(local.Name)} = {result};");
            else
                uses.ForEach(use => _replaced.Add(use, result));
        }
    }

    /// <summary>Nobody looks at a result.</summary>
    public bool AreNone => _replaced.Count == 0 && _locals.Count == 0;

    /// <summary>Declarations of the locals that stay.</summary>
    public IReadOnlyList<string> Locals => _locals;

    public StatementSyntax Rewrite(StatementSyntax statement) => statement.ReplaceNodes(
        statement.DescendantNodes().Where(_replaced.ContainsKey),
        (old, node) => SyntaxFactory.ParseExpression(_replaced[old]).WithTriviaFrom(node));

    // (bill, 1) and new { bill } name a member for the variable; nameof is its name.
    private static bool IsNameKept(IdentifierNameSyntax use) => use.Parent switch
    {
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } => true,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } } => true,
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => true,
        _ => false,
    };

    // ThrowIfNull(bill) gets the text of its argument, too.
    private static bool IsTextTaken(IdentifierNameSyntax use, SemanticModel model)
        => use.Ancestors().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>().Any(call => model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && method.Parameters.Any(parameter => parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CallerArgumentExpressionAttribute")));

    // A struct with members that change it: a property would give a copy.
    private static bool CanChangeInPlace(ITypeSymbol type)
        => type is { IsValueType: true, IsReadOnly: false, SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };
}
