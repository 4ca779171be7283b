using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0204: removes the entry that is there already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicateDependencyFix)), Shared]
public sealed class RemoveDuplicateDependencyFix : RemoveEntryFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DuplicateDependencyRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new("Remove the duplicate entry", DuplicateDependencyRule.FixKey, [diagnostic.Location])];
}
