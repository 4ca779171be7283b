using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0401, AGF0402: puts both accesses in a lock, where nothing is awaited inside.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PutInLockFix)), Shared]
public sealed class PutInLockFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SharedWriteRule.Id, SharedReadRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.CanLock, out var gate) && gate is not null && diagnostic.AdditionalLocations.Count >= 4
            ? [new("Put both in a lock", "AGF04.Lock", diagnostic.AdditionalLocations.Skip(2).Take(2).ToImmutableArray(), gate) { IsWhole = true }]
            : [];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => LockedPart.Around(root.FindNode(place.SourceSpan, getInnermostNodeForTie: true));

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var gates = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        var lineEnd = LineEnd.Of(root);

        // An outer part takes along what is inside.
        var parts = gates.Keys.Where(part => !part.Ancestors().Any(gates.ContainsKey)).ToArray();
        var types = parts.Where(part => gates[part][0] != ' ').ToLookup(part => part.FirstAncestorOrSelf<TypeDeclarationSyntax>()!, part => gates[part]);
        return Comments.ReplaceAndKeep(
            root,
            parts.Concat(types.Select(type => type.Key)),
            (old, node) => node is TypeDeclarationSyntax type
                ? GateField.AddTo(type, types[(TypeDeclarationSyntax)old].First(), lineEnd)
                : LockedPart.Lock(node, gates[old].Trim(), lineEnd));
    }
}
