using AgentFlow.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>Takes entries out of <c>DependsOn</c>; without any left it goes too, and so do empty parentheses.</summary>
internal static class DependsOnEdit
{
    public static AttributeSyntax Remove(AttributeSyntax attribute, IReadOnlyCollection<ExpressionSyntax> entries)
    {
        if (TaskNameSyntax.EntriesOf(attribute).All(entries.Contains))
            return WithoutArgument(attribute);
        var nodes = entries.Select(entry => entry.Parent is ExpressionElementSyntax element ? (SyntaxNode)element : entry);
        return attribute.RemoveNodes(nodes, SyntaxRemoveOptions.KeepExteriorTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }

    private static AttributeSyntax WithoutArgument(AttributeSyntax attribute)
    {
        var argument = TaskNameSyntax.DependsOnOf(attribute)!;
        var list = attribute.ArgumentList!;
        return list.Arguments.Count == 1
            ? attribute.WithArgumentList(null).WithTriviaFrom(attribute)
            : attribute.WithArgumentList(list.RemoveNode(argument, SyntaxRemoveOptions.KeepUnbalancedDirectives));
    }
}
