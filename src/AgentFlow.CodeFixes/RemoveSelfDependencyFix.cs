using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0202: removes a task's dependency on itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSelfDependencyFix)), Shared]
public sealed class RemoveSelfDependencyFix : RemoveEntryFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SelfDependencyRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new("Remove the dependency on itself", SelfDependencyRule.FixKey, [diagnostic.Location])];
}
