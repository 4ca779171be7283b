using AgentFlow.Generators.Model;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Finds task names that are written as literals (AGF0206). A literal that names no task is AGF0201 alone.</summary>
internal static class LiteralTaskNames
{
    public static IEnumerable<Diagnostic> In(WorkflowModel model, WorkflowPlaces places)
        => NamesIn(model, places)
            .Where(name => name.Expression.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(name => Diagnostic.Create(LiteralTaskNameRule.Rule, name.Expression.GetLocation(), name.MethodName));

    private static IEnumerable<(ExpressionSyntax Expression, string MethodName)> NamesIn(WorkflowModel model, WorkflowPlaces places)
    {
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            var entries = places.TaskAttribute(task) is { } attribute ? TaskNameSyntax.EntriesOf(attribute) : [];
            for (var index = 0; index < Math.Min(entries.Count, model.Tasks[task].DependsOn.Count); index++)
            {
                if (model.Tasks[task].DependsOn[index] is { Task: >= 0 } entry)
                    yield return (entries[index], entry.MethodName);
            }

            for (var index = 0; index < model.Tasks[task].Parameters.Count; index++)
            {
                if (places.SourceName(task, index) is LiteralExpressionSyntax { Token.ValueText: var name } literal
                    && model.Tasks.Any(other => other.MethodName == name))
                    yield return (literal, name);
            }
        }
    }
}
