using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0304: lets each task start as soon as its own dependencies are done.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeEagerFix)), Shared]
public sealed class MakeEagerFix : WorkflowFix
{
    private const string Option = "Schedule";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CostlyBarrierRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new("Make it Eager", CostlyBarrierRule.FixKey, [diagnostic.AdditionalLocations[0]])];

    // The attribute or, where there is none, the type.
    private protected override SyntaxNode? Find(SyntaxNode root, Location place) => root.FindNode(place.SourceSpan) switch
    {
        AttributeSyntax attribute when attribute.Span == place.SourceSpan => attribute,
        TypeDeclarationSyntax type => type,
        _ => null,
    };

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
        => Comments.ReplaceAndKeep(root, edits.Select(edit => edit.Node), (_, node) => node is AttributeSyntax attribute
            ? AttributeEdit.Set(attribute, Option, Eager())
            : WithAttribute((TypeDeclarationSyntax)node));

    // On a line of its own, below what is said of the type.
    private static TypeDeclarationSyntax WithAttribute(TypeDeclarationSyntax type)
    {
        var attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("global::AgentFlow.AgentWorkflow").WithAdditionalAnnotations(Simplifier.Annotation));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(AttributeEdit.Set(attribute, Option, Eager())));
        var indent = type.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToArray();
        var above = type.GetLeadingTrivia();
        var bare = type.WithLeadingTrivia(indent);
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithLeadingTrivia(above).WithTrailingTrivia(LineEnd.Of(type))));
    }

    private static ExpressionSyntax Eager()
        => SyntaxFactory.ParseExpression("global::AgentFlow.Schedule.Eager").WithAdditionalAnnotations(Simplifier.Annotation);
}
