using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0306: bounds the items of a <c>ForEach</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMaxConcurrencyFix)), Shared]
public sealed class AddMaxConcurrencyFix : WorkflowFix
{
    private const string Option = "MaxConcurrency";
    private const string Bound = "8";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnboundedFanOutRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new($"Add '{Option} = {Bound}'", UnboundedFanOutRule.FixKey, diagnostic.AdditionalLocations, Bound)];

    // A phase that is too wide has tasks there, and no attribute.
    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindNode(place.SourceSpan) is AttributeSyntax attribute && attribute.Span == place.SourceSpan ? attribute : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var texts = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, texts.Keys, (old, node) => AttributeEdit.Set((AttributeSyntax)node, Option, SyntaxFactory.ParseExpression(texts[old])));
    }
}
