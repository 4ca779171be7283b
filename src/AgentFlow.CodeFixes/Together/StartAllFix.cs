using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes.Together;

/// <summary>AGF0302: starts the calls of all items of a loop, and awaits them together; the order of the results is kept.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StartAllFix)), Shared]
public sealed class StartAllFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SerialLoopRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Texts, out var shape) && shape is not null
            ? [new("Start them all, then await them together (each starts even if another one fails)", SerialLoopRule.FixKey, [diagnostic.Location], shape)]
            : [];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ForEachStatementSyntax>() is { ContainsDirectives: false } loop
            && !loop.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).Any(node => node is TryStatementSyntax or UsingStatementSyntax)
                ? loop
                : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var shapes = edits.ToDictionary(edit => edit.Node, edit => edit.Text.Split(FixProperties.Separator));
        root = root.ReplaceNodes(shapes.Keys, (old, node) => TogetherLoop.Write((ForEachStatementSyntax)node, shapes[old][0]));
        return shapes.Values.Any(shape => shape.Contains(FixProperties.NeedsLinq)) ? WithLinq((CompilationUnitSyntax)root) : root;
    }

    private static CompilationUnitSyntax WithLinq(CompilationUnitSyntax root)
    {
        var linq = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName("System.Linq")).NormalizeWhitespace().WithTrailingTrivia(LineEnd.Of(root));
        var before = root.Usings.TakeWhile(other => other.Name is { } name && string.CompareOrdinal(name.ToString(), "System.Linq") < 0).Count();
        return root.WithUsings(root.Usings.Insert(before, linq));
    }
}
