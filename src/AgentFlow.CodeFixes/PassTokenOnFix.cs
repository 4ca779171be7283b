using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0502: passes the token on to the calls that take one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassTokenOnFix)), Shared]
public sealed class PassTokenOnFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnusedTokenRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => TokenArgument.TextsOf(diagnostic) is { Count: > 0 } texts
            ? [new("Pass the CancellationToken on", UnusedTokenRule.FixKey, diagnostic.AdditionalLocations) { Texts = texts }]
            : [];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place) => TokenArgument.CallAt(root, place);

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var texts = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, texts.Keys, (old, node) => TokenArgument.Append((InvocationExpressionSyntax)node, texts[old]));
    }
}
