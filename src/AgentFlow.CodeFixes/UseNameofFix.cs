using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0206: writes <c>nameof</c> in place of a literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNameofFix)), Shared]
public sealed class UseNameofFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LiteralTaskNameRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new("Use nameof", LiteralTaskNameRule.FixKey, [diagnostic.Location])];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => TaskNameExpression.At(root, place) is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression)
            ? literal
            : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
        => Comments.ReplaceAndKeep(
            root,
            edits.Select(edit => edit.Node),
            (literal, _) => TaskNameExpression.Nameof(((LiteralExpressionSyntax)literal).Token.ValueText).WithTriviaFrom(literal));
}
