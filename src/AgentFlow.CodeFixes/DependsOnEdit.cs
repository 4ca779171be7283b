using AgentFlow.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.CodeFixes;

/// <summary>
/// Adds entries to <c>DependsOn</c>, in each way to write an array, and takes them out; without any left it goes too, and so do empty parentheses.
/// </summary>
internal static class DependsOnEdit
{
    public static AttributeSyntax Remove(AttributeSyntax attribute, IReadOnlyCollection<ExpressionSyntax> entries)
    {
        var argument = TaskNameSyntax.DependsOnOf(attribute)!;
        if (TaskNameSyntax.EntriesOf(attribute).All(entries.Contains))
            return WithoutArgument(attribute, argument);
        return attribute.ReplaceNode(argument.Expression, Remove(argument.Expression, entries));
    }

    /// <summary>Something can be added: there is no <c>DependsOn</c> yet, or it is a list that is written out.</summary>
    public static bool CanAdd(AttributeSyntax attribute) => TaskNameSyntax.DependsOnOf(attribute)?.Expression is null or CollectionExpressionSyntax
        or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax { Initializer: not null };

    /// <param name="attribute">An attribute to which something can be added.</param>
    /// <param name="methodName">The method of the task to wait for.</param>
    public static AttributeSyntax Add(AttributeSyntax attribute, string methodName)
    {
        var entry = TaskNameExpression.Nameof(methodName);
        return TaskNameSyntax.DependsOnOf(attribute)?.Expression is { } array
            ? attribute.ReplaceNode(array, Add(array, entry))
            : AttributeEdit.Set(attribute, "DependsOn", SyntaxFactory.CollectionExpression(SyntaxFactory.SingletonSeparatedList<CollectionElementSyntax>(SyntaxFactory.ExpressionElement(entry))));
    }

    private static ExpressionSyntax Add(ExpressionSyntax array, ExpressionSyntax entry) => array switch
    {
        CollectionExpressionSyntax list => list.WithElements(ListEdit.Append(list.Elements, SyntaxFactory.ExpressionElement(entry))),
        ImplicitArrayCreationExpressionSyntax implicitArray => implicitArray.WithInitializer(Add(implicitArray.Initializer, entry)),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } typed => typed.WithInitializer(Add(initializer, entry)),
        _ => array,
    };

    private static InitializerExpressionSyntax Add(InitializerExpressionSyntax initializer, ExpressionSyntax entry)
        => initializer.WithExpressions(ListEdit.Append(initializer.Expressions, entry));

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
