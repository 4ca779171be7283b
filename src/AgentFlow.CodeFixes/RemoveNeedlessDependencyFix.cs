using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0207: removes a dependency that only serializes two tasks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveNeedlessDependencyFix)), Shared]
public sealed class RemoveNeedlessDependencyFix : RemoveEntryFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NeedlessOrderRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new("Remove the needless dependency", NeedlessOrderRule.FixKey, [diagnostic.Location])];
}
