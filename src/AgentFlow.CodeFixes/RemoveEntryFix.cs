using AgentFlow.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>A fix that removes entries of <c>DependsOn</c>.</summary>
public abstract class RemoveEntryFix : WorkflowFix
{
    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
    {
        var expression = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>();

        // A directive between the entries may leave out others; that is not for a fix to sort out.
        return AttributeOf(expression) is { ContainsDirectives: false } attribute && TaskNameSyntax.EntriesOf(attribute).Contains(expression) ? expression : null;
    }

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var removed = edits.SelectMany(edit => AlsoRemoved((ExpressionSyntax)edit.Node)).ToLookup(entry => AttributeOf(entry)!);
        return root.ReplaceNodes(removed.Select(group => group.Key), (attribute, _) => DependsOnEdit.Remove(attribute, [.. removed[attribute]]));
    }

    /// <summary>All the entries that go when this one does.</summary>
    private protected virtual IEnumerable<ExpressionSyntax> AlsoRemoved(ExpressionSyntax entry) => [entry];

    private protected static AttributeSyntax? AttributeOf(SyntaxNode? entry) => entry?.FirstAncestorOrSelf<AttributeSyntax>();
}
