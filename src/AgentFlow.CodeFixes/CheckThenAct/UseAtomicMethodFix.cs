using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.CheckThenAct;

/// <summary>AGF0406: asks a concurrent collection and changes it in one call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseAtomicMethodFix)), Shared]
public sealed class UseAtomicMethodFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CheckThenActRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Atomic, out var form) && form is not null
            && diagnostic.AdditionalLocations is [{ SourceTree: { } tree } check, ..]
            && Find(tree.GetRoot(), check) is IfStatementSyntax statement && AtomicForm.Of(statement, form == FixProperties.Factory) is { } atomic
                ? [new($"Use {atomic.Method}, which does both in one call", CheckThenActRule.FixKey, [check], form)]
                : [];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<IfStatementSyntax>();

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var forms = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, forms.Keys, (old, node) => old == node || node.IsEquivalentTo(old)
            ? AtomicForm.Of((IfStatementSyntax)old, forms[old] == FixProperties.Factory)?.Statement ?? node
            : node);
    }
}
