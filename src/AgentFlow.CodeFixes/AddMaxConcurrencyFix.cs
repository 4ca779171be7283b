using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0306: bounds the items of a <c>ForEach</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMaxConcurrencyFix)), Shared]
public sealed class AddMaxConcurrencyFix : WorkflowFix
{
    private const string Option = "MaxConcurrency";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnboundedFanOutRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => [new($"Add '{Option} = 8'", UnboundedFanOutRule.FixKey, diagnostic.AdditionalLocations, $"{Option} = 8")];

    // A phase that is too wide has tasks there, and no attribute.
    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindNode(place.SourceSpan) is AttributeSyntax attribute && attribute.Span == place.SourceSpan ? attribute : null;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var texts = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return root.ReplaceNodes(texts.Keys, (old, node) => With((AttributeSyntax)node, Argument(texts[old])));
    }

    private static AttributeSyntax With(AttributeSyntax attribute, AttributeArgumentSyntax bound)
    {
        if (attribute.ArgumentList is not { } list)
            return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(bound)));

        // It may say 0 already.
        return list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Option) is { } there
            ? attribute.ReplaceNode(there, bound.WithTriviaFrom(there))
            : attribute.WithArgumentList(list.WithArguments(ListEdit.Append(list.Arguments, bound)));
    }

    private static AttributeArgumentSyntax Argument(string text)
        => SyntaxFactory.ParseCompilationUnit($"[assembly: A({text})]").AttributeLists[0].Attributes[0].ArgumentList!.Arguments[0];
}
