using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0101: adds <c>partial</c> to the workflow type and to the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialFix)), Shared]
public sealed class AddPartialFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NotPartialRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new("Add 'partial'", NotPartialRule.FixKey, [diagnostic.Location, .. diagnostic.AdditionalLocations])];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindToken(place.SourceSpan.Start).Parent is TypeDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? type
            : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
        => Comments.ReplaceAndKeep(root, edits.Select(edit => edit.Node), (_, type) => WithPartial((TypeDeclarationSyntax)type));

    /// <summary>The type with <c>partial</c>, if it has none yet.</summary>
    internal static TypeDeclarationSyntax MadePartial(TypeDeclarationSyntax type)
        => type.Modifiers.Any(SyntaxKind.PartialKeyword) ? type : WithPartial(type);

    // 'partial' stands right before the keyword, and takes over what stands before that.
    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(type.Keyword.LeadingTrivia, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return type
            .WithKeyword(type.Keyword.WithLeadingTrivia())
            .AddModifiers(partial);
    }
}
