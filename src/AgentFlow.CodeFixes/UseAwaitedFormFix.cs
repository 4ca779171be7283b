using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0303: awaits what a task blocks for; a method that returns its task becomes <c>async</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseAwaitedFormFix)), Shared]
public sealed class UseAwaitedFormFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [BlockedThreadRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Texts, out var form) && form is not null
            ? [new("Use the awaited form", BlockedThreadRule.FixKey, [diagnostic.Location], form)]
            : [];

    // The whole of it: task.Result, task.GetAwaiter().GetResult().
    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
    {
        SyntaxNode? blocking = root.FindToken(place.SourceSpan.Start).Parent switch
        {
            { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } when call.Expression == access => call,
            { Parent: MemberAccessExpressionSyntax access } => access,
            { Parent: InvocationExpressionSyntax call } => call,
            _ => null,
        };
        return blocking is null or { ContainsDirectives: true } || (MethodToChange(blocking) is { } method && !AsyncMethod.CanBe(method)) ? null : blocking;
    }

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var forms = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        var lineEnd = LineEnd.Of(root);
        var methods = edits.Select(edit => MethodToChange(edit.Node)).OfType<MethodDeclarationSyntax>().Distinct();
        return Comments.ReplaceAndKeep(
            root,
            forms.Keys.Concat<SyntaxNode>(methods),
            (old, node) => node is MethodDeclarationSyntax method
                ? AsyncMethod.Of(method, lineEnd)
                : AwaitedForm.Of((ExpressionSyntax)node, forms[old], old.Parent is ExpressionStatementSyntax));
    }

    // What stands in a lambda or a local function is async already, or no fix is offered.
    private static MethodDeclarationSyntax? MethodToChange(SyntaxNode call)
        => call.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax)
            is MethodDeclarationSyntax method && !method.Modifiers.Any(SyntaxKind.AsyncKeyword)
                ? method
                : null;
}
