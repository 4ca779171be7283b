using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0104: gives a parameter a type that takes the result it is bound to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeParameterTypeFix)), Shared]
public sealed class ChangeParameterTypeFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnboundParameterRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Types, out var types) || types is null)
            yield break;
        var index = 0;
        foreach (var type in types.Split(FixProperties.Separator))
        {
            yield return new(
                $"Change the type to '{ShortName(type)}'",
                $"{UnboundParameterRule.ChangeTypeFixKey}.{(index++).ToString(CultureInfo.InvariantCulture)}",
                [diagnostic.Location],
                type);
        }
    }

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindToken(place.SourceSpan.Start).Parent is ParameterSyntax { Type: { } type } ? type : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var types = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, types.Keys, (old, _) => SyntaxFactory.ParseTypeName(types[old])
            .WithTriviaFrom(old)
            .WithAdditionalAnnotations(Simplifier.Annotation));
    }

    // Without namespaces: List<global::Demo.Bill> is List<Bill>.
    private static string ShortName(string type)
        => SyntaxFactory.ParseTypeName(type) is var syntax
            ? syntax.ReplaceNodes(syntax.DescendantNodesAndSelf().OfType<QualifiedNameSyntax>(), (_, name) => name.Right).ToString()
            : type;
}
