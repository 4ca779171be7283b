using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0501: gives a task a token, and passes it on to the calls that take one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddTokenFix)), Shared]
public sealed class AddTokenFix : WorkflowFix
{
    private const string Default = " = default";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MissingTokenRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
    {
        if (TokenArgument.TextsOf(diagnostic) is not { Count: > 0 } texts)
            yield break;
        var title = texts.Count == 1 ? "Add a CancellationToken" : "Add a CancellationToken and pass it on";
        yield return new(title, MissingTokenRule.FixKey, [diagnostic.Location, .. diagnostic.AdditionalLocations]) { Texts = texts };
    }

    // Who calls it already goes on as before; what takes it as a delegate could not.
    private protected override async Task<Proposal?> FitAsync(Proposal proposal, Solution solution, CancellationToken cancellationToken)
        => await MethodUses.OfAsync(proposal.Places[0], solution, cancellationToken).ConfigureAwait(false) switch
        {
            MethodUse.Delegate => null,
            MethodUse.Call => proposal with { Texts = [proposal.Texts![0] + Default, .. proposal.Texts.Skip(1)] },
            _ => proposal,
        };

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindToken(place.SourceSpan.Start).Parent is MethodDeclarationSyntax method && method.Identifier.Span == place.SourceSpan
            ? method.ParameterList.ContainsDirectives ? null : method
            : TokenArgument.CallAt(root, place);

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var texts = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, texts.Keys, (old, node) => node is MethodDeclarationSyntax method
            ? method.WithParameterList(method.ParameterList.WithParameters(ListEdit.Append(method.ParameterList.Parameters, Parameter(texts[old], method))))
            : TokenArgument.Append((InvocationExpressionSyntax)node, texts[old]));
    }

    // After a parameter with a default it needs one too.
    private static ParameterSyntax Parameter(string text, MethodDeclarationSyntax method)
    {
        var isOptional = text.EndsWith(Default, StringComparison.Ordinal) || method.ParameterList.Parameters.Any(other => other.Default is not null);
        var name = text.Replace(Default, "");
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(
            SyntaxFactory.ParseTypeName("global::System.Threading.CancellationToken ").WithAdditionalAnnotations(Simplifier.Annotation));
        return isOptional
            ? parameter.WithDefault(SyntaxFactory.ParseParameterList("(int a = default)").Parameters[0].Default)
                .WithIdentifier(SyntaxFactory.Identifier(name).WithTrailingTrivia(SyntaxFactory.Space))
            : parameter;
    }
}
