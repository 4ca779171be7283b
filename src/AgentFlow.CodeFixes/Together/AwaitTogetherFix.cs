using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentFlow.CodeFixes.Together;

/// <summary>AGF0301: starts calls that are awaited one after another, and awaits them together.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitTogetherFix)), Shared]
public sealed class AwaitTogetherFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SerialAwaitRule.Id];

    // What is written at the place says which awaits belong together, and which of them are of a ValueTask.
    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Texts, out var kinds) || kinds is null)
            return [];
        var awaits = diagnostic.AdditionalLocations.Zip(kinds.Split(FixProperties.Separator), (place, kind) => FormattableString.Invariant($"{place.SourceSpan.Start} {place.SourceSpan.Length} {kind}"));
        return [new("Await them together (each then starts even if another one fails)", SerialAwaitRule.FixKey, [diagnostic.Location], string.Join("\n", awaits))];
    }

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AwaitExpressionSyntax>() is { } last && CanMove(last) ? last : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var groups = edits.Select(edit => AwaitsIn(root, edit.Text)).Where(group => group.Count > 1 && AreInOneBlock(group)).ToList();
        var lineEnd = LineEnd.Of(root);
        root = root.TrackNodes(groups.SelectMany(group => group.Select(started => started.Await)));
        foreach (var group in groups)
        {
            var current = group.Select(started => started with { Await = root.GetCurrentNode(started.Await)! }).ToList();
            var block = (BlockSyntax)StatementOf(current[0].Await).Parent!;
            root = root.ReplaceNode(block, new TogetherBlock(block, current, lineEnd).Write());
        }

        return root;
    }

    private static List<StartedCall> AwaitsIn(SyntaxNode root, string text)
        => text.Split('\n').Select(line => line.Split(' ')).Select(parts => new StartedCall(
            root.FindNode(new TextSpan(Number(parts[0]), Number(parts[1])), getInnermostNodeForTie: true).FirstAncestorOrSelf<AwaitExpressionSyntax>()!,
            parts[2] == FixProperties.ValueTask)).Where(started => started.Await is not null).ToList();

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // A try, a using or a directive around them might mean one of the two alone.
    private static bool CanMove(AwaitExpressionSyntax last)
    {
        if (StatementOrNull(last) is not { Parent: BlockSyntax { ContainsDirectives: false } } statement)
            return false;
        foreach (var around in statement.Ancestors())
        {
            if (around is TryStatementSyntax or UsingStatementSyntax or CatchClauseSyntax or FinallyClauseSyntax)
                return false;
            if (around is BlockSyntax block && block.Statements.Any(other => other is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } && other.SpanStart < last.SpanStart))
                return false;
            if (around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
                return true;
        }

        return true;
    }

    private static bool AreInOneBlock(List<StartedCall> group)
        => group.Select(started => StatementOrNull(started.Await)?.Parent).Distinct().Count() == 1 && StatementOrNull(group[0].Await)?.Parent is BlockSyntax;

    private static StatementSyntax StatementOf(AwaitExpressionSyntax awaited) => StatementOrNull(awaited)!;

    private static StatementSyntax? StatementOrNull(AwaitExpressionSyntax awaited)
        => awaited.Ancestors().TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)).OfType<StatementSyntax>().FirstOrDefault();
}

/// <summary>An await, and whether it is of a <c>ValueTask</c>.</summary>
internal sealed record StartedCall(AwaitExpressionSyntax Await, bool IsValueTask);
