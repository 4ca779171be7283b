using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using AgentFlow.Generators.Analyzers;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0203: removes one dependency of the cycle; each one that is only declared is offered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BreakCycleFix)), Shared]
public sealed class BreakCycleFix : RemoveEntryFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DependencyCycleRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Edges, out var text) || text is null)
            yield break;
        var edges = text.Split(FixProperties.Separator);
        for (var index = 0; index < Math.Min(edges.Length, diagnostic.AdditionalLocations.Count); index++)
        {
            if (edges[index].Length == 0)
                continue;
            yield return new(
                $"Remove the dependency of {edges[index]}",
                $"{DependencyCycleRule.FixKey}.{index.ToString(CultureInfo.InvariantCulture)}",
                [diagnostic.AdditionalLocations[index]]);
        }
    }

    // An edge that is named twice is there until both are gone.
    private protected override IEnumerable<ExpressionSyntax> AlsoRemoved(ExpressionSyntax entry)
        => TaskNameSyntax.EntriesOf(AttributeOf(entry)!)
            .Where(other => other == entry || (TaskNameSyntax.NameIn(other) is { } name && name == TaskNameSyntax.NameIn(entry)));
}
