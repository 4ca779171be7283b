using AgentFlow.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>Takes entries out of <c>DependsOn</c>; without any left it goes too, and so do empty parentheses.</summary>
internal static class DependsOnEdit
{
    public static AttributeSyntax Remove(AttributeSyntax attribute, IReadOnlyCollection<ExpressionSyntax> entries)
    {
        var argument = TaskNameSyntax.DependsOnOf(attribute)!;
        if (TaskNameSyntax.EntriesOf(attribute).All(entries.Contains))
            return WithoutArgument(attribute, argument);
        return attribute.ReplaceNode(argument.Expression, Remove(argument.Expression, entries));
    }

    private static ExpressionSyntax Remove(ExpressionSyntax array, IReadOnlyCollection<ExpressionSyntax> entries) => array switch
    {
        CollectionExpressionSyntax list => list.WithElements(
            ListEdit.Remove(list.Elements, element => element is ExpressionElementSyntax { Expression: var entry } && entries.Contains(entry))),
        ImplicitArrayCreationExpressionSyntax implicitArray => implicitArray.WithInitializer(Remove(implicitArray.Initializer, entries)),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } typed => typed.WithInitializer(Remove(initializer, entries)),
        _ => array,
    };

    private static InitializerExpressionSyntax Remove(InitializerExpressionSyntax initializer, IReadOnlyCollection<ExpressionSyntax> entries)
        => initializer.WithExpressions(ListEdit.Remove(initializer.Expressions, entries.Contains));

    private static AttributeSyntax WithoutArgument(AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        var list = attribute.ArgumentList!;
        return list.Arguments.Count == 1
            ? attribute.WithArgumentList(null).WithTrailingTrivia(list.GetTrailingTrivia())
            : attribute.WithArgumentList(list.WithArguments(ListEdit.Remove(list.Arguments, other => other == argument)));
    }
}
