using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0401: lets a counter step in one piece.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseInterlockedFix)), Shared]
public sealed class UseInterlockedFix : WorkflowFix
{
    private const string Interlocked = "global::System.Threading.Interlocked";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SharedWriteRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.IsCounter, out var type) && type is not null && diagnostic.AdditionalLocations.Count >= 4
            ? [new("Use Interlocked", SharedWriteRule.Id + ".Interlocked", diagnostic.AdditionalLocations.Skip(2).Take(2).ToImmutableArray(), type) { IsWhole = true }]
            : [];

    // The whole step: _count++, _count += 2.
    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
    {
        var counter = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>();
        while (counter?.Parent is MemberAccessExpressionSyntax access && access.Name == counter)
            counter = access;
        return counter?.Parent is null or { ContainsDirectives: true } ? null : counter.Parent switch
        {
            // Whether a lambda returns what stands after its arrow is not written there.
            PostfixUnaryExpressionSyntax step when IsStep(step) && step.Parent is not LambdaExpressionSyntax => step,
            PrefixUnaryExpressionSyntax step when IsStep(step) => step,
            AssignmentExpressionSyntax sum when sum.Left == counter && (sum.IsKind(SyntaxKind.AddAssignmentExpression) || sum.IsKind(SyntaxKind.SubtractAssignmentExpression))
                && !sum.Right.DescendantNodesAndSelf().Any(node => node is AwaitExpressionSyntax) => sum,
            _ => null,
        };
    }

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var types = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, types.Keys, (old, node) => Atomic((ExpressionSyntax)node, types[old], IsValueUsed(old)).WithTriviaFrom(node));
    }

    private static bool IsStep(ExpressionSyntax step) => step.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression
        or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression;

    private static bool IsValueUsed(SyntaxNode step) => step.Parent switch
    {
        ExpressionStatementSyntax or ForStatementSyntax => false,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax type } } => !type.Keyword.IsKind(SyntaxKind.VoidKeyword),
        ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax { ReturnType: PredefinedTypeSyntax type } } => !type.Keyword.IsKind(SyntaxKind.VoidKeyword),
        _ => true,
    };

    private static ExpressionSyntax Atomic(ExpressionSyntax step, string type, bool isValueUsed) => step switch
    {
        PrefixUnaryExpressionSyntax prefix => Parse($"{Interlocked}.{NameOf(prefix)}(ref {prefix.Operand})"),
        PostfixUnaryExpressionSyntax postfix when isValueUsed => Before(postfix),
        PostfixUnaryExpressionSyntax postfix => Parse($"{Interlocked}.{NameOf(postfix)}(ref {postfix.Operand})"),
        AssignmentExpressionSyntax sum when sum.IsKind(SyntaxKind.AddAssignmentExpression) => Parse($"{Interlocked}.Add(ref {sum.Left}, {Amount(sum.Right, type)})"),
        AssignmentExpressionSyntax sum => Parse($"{Interlocked}.Add(ref {sum.Left}, -{Amount(sum.Right, type)})"),
        _ => step,
    };

    // Interlocked returns what came of it, x++ what was there before.
    private static ParenthesizedExpressionSyntax Before(PostfixUnaryExpressionSyntax postfix)
    {
        var sign = NameOf(postfix) == "Increment" ? "-" : "+";
        return SyntaxFactory.ParenthesizedExpression(Parse($"{Interlocked}.{NameOf(postfix)}(ref {postfix.Operand}) {sign} 1")).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static string NameOf(ExpressionSyntax step) =>
        step.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PreIncrementExpression ? "Increment" : "Decrement";

    // A compound assignment converts; a call does not. What needs neither cast nor parentheses loses them again.
    private static string Amount(ExpressionSyntax amount, string type) => amount is LiteralExpressionSyntax ? amount.ToString() : $"(({type})({amount}))";

    private static ExpressionSyntax Parse(string text)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        return expression.ReplaceNodes(
            expression.DescendantNodesAndSelf().Where(node => node is CastExpressionSyntax or ParenthesizedExpressionSyntax
                || (node is MemberAccessExpressionSyntax && node.ToString().StartsWith(Interlocked + ".", StringComparison.Ordinal))),
            (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
