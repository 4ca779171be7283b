using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0201: writes the nearest task's name, by <c>nameof</c> or as a literal, as it was written before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameTaskNameFix)), Shared]
public sealed class RenameTaskNameFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnknownTaskRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Name, out var name) && name is not null
            ? [new($"Change to '{name}'", UnknownTaskRule.FixKey, [diagnostic.Location], name)]
            : [];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place) => TaskNameExpression.At(root, place);

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var names = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, names.Keys, (entry, _) => entry.IsKind(SyntaxKind.StringLiteralExpression)
            ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(names[entry])).WithTriviaFrom(entry)
            : TaskNameExpression.Nameof(names[entry]).WithTriviaFrom(entry));
    }
}
