using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AgentFlow.CodeFixes.Together;

/// <summary>AGF0302: starts the calls of all items of a loop, or of as many as there are processors, and awaits them together; the order of the results is kept.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StartAllFix)), Shared]
public sealed class StartAllFix : WorkflowFix
{
    private const string Bounded = "Bounded ";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SerialLoopRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Texts, out var shape) || shape is null)
            yield break;
        yield return new("Start them all, then await them together (each starts even if another one fails)", SerialLoopRule.FixKey, [diagnostic.Location], shape);
        if (diagnostic.Properties.TryGetValue(FixProperties.ElementType, out var type) && type is not null)
            yield return new("Run as many at once as there are processors, with Parallel.ForEachAsync", SerialLoopRule.BoundedFixKey, [diagnostic.Location], shape + FixProperties.Separator + Bounded + type);
    }

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ForEachStatementSyntax>() is { ContainsDirectives: false } loop
            && !loop.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).Any(node => node is TryStatementSyntax or UsingStatementSyntax)
                ? loop
                : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var lineEnd = LineEnd.Of(root);
        var shapes = edits.ToDictionary(edit => edit.Node, edit => edit.Text.Split(FixProperties.Separator));
        var names = shapes.Keys.Select(MemberAround).Distinct().ToDictionary(member => member, member => new TaskNames(member));
        var several = new SyntaxAnnotation();
        root = Comments.ReplaceAndKeep(root, shapes.Keys, (old, node) => Array.Find(shapes[old], line => line.StartsWith(Bounded, StringComparison.Ordinal)) is { } type
            ? BoundedLoop.Write((ForEachStatementSyntax)node, shapes[old][0], type.Substring(Bounded.Length), names[MemberAround(old)], lineEnd).WithAdditionalAnnotations(several)
            : TogetherLoop.Write((ForEachStatementSyntax)node, shapes[old][0], lineEnd));
        root = WithoutBraces(root, several, lineEnd);
        return shapes.Values.Any(shape => shape.Contains(FixProperties.NeedsLinq)) ? LinqImport.AddTo((CompilationUnitSyntax)root) : root;
    }

    private static SyntaxNode MemberAround(SyntaxNode loop) => loop.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? loop.SyntaxTree.GetRoot();

    // Braces are needed only where one statement must stand.
    private static SyntaxNode WithoutBraces(SyntaxNode root, SyntaxAnnotation several, SyntaxTrivia lineEnd)
    {
        while (root.GetAnnotatedNodes(several).OfType<BlockSyntax>().FirstOrDefault() is { } block)
        {
            root = block.Parent is BlockSyntax or SwitchSectionSyntax
                ? root.ReplaceNode(block, block.Statements)
                : root.ReplaceNode(block, InBraces(block.WithoutAnnotations(several), lineEnd));
        }

        return root;
    }

    private static BlockSyntax InBraces(BlockSyntax block, SyntaxTrivia lineEnd)
    {
        var last = block.Statements.Last();
        return block.ReplaceNode(last, last.WithTrailingTrivia(lineEnd)).WithTrailingTrivia(last.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
