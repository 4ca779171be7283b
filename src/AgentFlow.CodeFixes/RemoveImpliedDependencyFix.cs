using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0205: removes a dependency that another one implies.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveImpliedDependencyFix)), Shared]
public sealed class RemoveImpliedDependencyFix : RemoveEntryFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ImpliedDependencyRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new("Remove the dependency that is implied", ImpliedDependencyRule.FixKey, [diagnostic.Location])];
}
