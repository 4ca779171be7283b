using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0401–0404, AGF0407: lets one of two tasks wait for the other, in either order that closes no cycle.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddDependencyFix)), Shared]
public sealed class AddDependencyFix : WorkflowFix
{
    private const string Key = "AGF04.AddDependency";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [SharedWriteRule.Id, SharedReadRule.Id, SharedResourceRule.Id, UnsafeObjectRule.Id, RacyOrderRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Orders, out var orders) || orders is null || diagnostic.AdditionalLocations.Count < 2)
            yield break;
        foreach (var order in orders.Split(FixProperties.Separator))
        {
            if (order.Split(' ') is [var waiting, var other, var together] && diagnostic.AdditionalLocations.Take(2).FirstOrDefault(place => NameAt(place) == waiting) is { } place)
                yield return new($"Add the missing dependency: '{waiting}' waits for '{other}'", $"{Key}.{together}", [place], other);
        }
    }

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindToken(place.SourceSpan.Start).Parent is MethodDeclarationSyntax method ? AttributeOf(method) : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var names = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, names.Keys, (old, node) => names[old].Split(FixProperties.Separator)
            .Aggregate((AttributeSyntax)node, DependsOnEdit.Add));
    }

    // One task may have to wait for several.
    private protected override string Together(IEnumerable<string> texts) => string.Join(FixProperties.Separator.ToString(), texts.Distinct());

    // A directive between the arguments may leave out others; that is not for a fix to sort out.
    private static AttributeSyntax? AttributeOf(MethodDeclarationSyntax method) => method.AttributeLists
        .SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => AttributeEdit.Is(attribute, "AgentTask") && !attribute.ContainsDirectives && DependsOnEdit.CanAdd(attribute));

    private static string NameAt(Location place) => place.SourceTree?.GetText().ToString(place.SourceSpan).TrimStart('@') ?? "";
}
