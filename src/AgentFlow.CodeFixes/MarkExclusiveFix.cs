using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0403: lets one writer of a declared resource in at a time.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkExclusiveFix)), Shared]
public sealed class MarkExclusiveFix : WorkflowFix
{
    private const string Option = "Exclusive";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SharedResourceRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => diagnostic.Properties.ContainsKey(FixProperties.IsDeclared) && diagnostic.Properties.TryGetValue(FixProperties.State, out var resource) && resource is not null
            ? [new($"Mark the writes of '{resource}' Exclusive", SharedResourceRule.Id + ".Exclusive", diagnostic.AdditionalLocations.Take(2).ToImmutableArray(), resource) { IsWhole = true }]
            : [];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindToken(place.SourceSpan.Start).Parent is MethodDeclarationSyntax method && WritesOf(method).Any() ? method : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var attributes = edits.SelectMany(edit => edit.Text.Split(FixProperties.Separator).SelectMany(resource => Named((MethodDeclarationSyntax)edit.Node, resource))).Distinct();
        return Comments.ReplaceAndKeep(root, attributes, (_, attribute) => AttributeEdit.Set(attribute, Option, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)));
    }

    private protected override string Together(IEnumerable<string> texts) => string.Join(FixProperties.Separator.ToString(), texts.Distinct());

    private static IEnumerable<AttributeSyntax> WritesOf(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => AttributeEdit.Is(attribute, "Writes"));

    // By a literal, or the only one there is.
    private static IEnumerable<AttributeSyntax> Named(MethodDeclarationSyntax method, string resource)
    {
        var writes = WritesOf(method).ToArray();
        var named = writes.Where(attribute => attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax literal && literal.Token.ValueText == resource).ToArray();
        return named.Length > 0 ? named : writes.Length == 1 ? writes : [];
    }
}
