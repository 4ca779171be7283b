using System.Collections.Immutable;
using System.Composition;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AgentFlow.CodeFixes;

/// <summary>AGF0104: says by <c>[FromTask]</c> which task's result a parameter takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddFromTaskFix)), Shared]
public sealed class AddFromTaskFix : WorkflowFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnboundParameterRule.Id];

    private protected override IEnumerable<Proposal> Propose(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Tasks, out var tasks) && tasks is not null
            ? tasks.Split(FixProperties.Separator).Select(task => new Proposal(
                $"Take the result of '{task}' by [FromTask]", $"{UnboundParameterRule.FromTaskFixKey}.{task}", [diagnostic.Location], task))
            : [];

    private protected override SyntaxNode? Find(SyntaxNode root, Location place)
        => root.FindToken(place.SourceSpan.Start).Parent as ParameterSyntax;

    private protected override SyntaxNode Edit(SyntaxNode root, IReadOnlyList<Edit> edits)
    {
        var tasks = edits.ToDictionary(edit => edit.Node, edit => edit.Text);
        return Comments.ReplaceAndKeep(root, tasks.Keys, (old, node) =>
        {
            var parameter = (ParameterSyntax)node;
            return parameter
                .WithoutLeadingTrivia()
                .WithAttributeLists(parameter.WithoutLeadingTrivia().AttributeLists.Insert(0, FromTask(tasks[old])))
                .WithLeadingTrivia(parameter.GetLeadingTrivia());
        });
    }

    private static AttributeListSyntax FromTask(string task)
        => SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
                SyntaxFactory.Attribute(
                    SyntaxFactory.ParseName("global::AgentFlow.FromTask").WithAdditionalAnnotations(Simplifier.Annotation),
                    SyntaxFactory.AttributeArgumentList(
                        SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(TaskNameExpression.Nameof(task)))))))
            .WithTrailingTrivia(SyntaxFactory.Space);
}
