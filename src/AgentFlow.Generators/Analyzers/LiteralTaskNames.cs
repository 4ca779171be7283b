using AgentFlow.Generators.Model;
using AgentFlow.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentFlow.Generators.Analyzers;

/// <summary>Finds names of tasks and predicates that are written as literals (AGF0206). A literal that names nothing is another rule's.</summary>
internal static class LiteralTaskNames
{
    public static IEnumerable<Diagnostic> In(WorkflowModel model, WorkflowPlaces places)
        => NamesIn(model, places)
            .Where(name => name.Expression.IsKind(SyntaxKind.StringLiteralExpression) && LiteralTaskNameRule.CanBeNamed(name.MethodName))
            .GroupBy(name => name.Expression)
            .Select(name => Diagnostic.Create(LiteralTaskNameRule.Rule, name.Key.GetLocation(), LiteralTaskNameRule.Nameof(name.First().MethodName), name.First().MethodName));

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

            foreach (var source in SourcesOf(model, task, places))
            {
                // The name of an input is a literal and nothing else.
                if (source is LiteralExpressionSyntax { Token.ValueText: var name } && model.Tasks.Any(other => other.MethodName == name))
                    yield return (source, name);
            }

            foreach (var (option, predicate) in Predicates.Of(model.Tasks[task]))
            {
                if (predicate.Problem?.Kind != PredicateProblemKind.NoSuchMethod && places.TaskOption(task, option) is { } value)
                    yield return (value, predicate.MethodName);
            }
        }
    }

    private static IEnumerable<ExpressionSyntax?> SourcesOf(WorkflowModel model, int task, WorkflowPlaces places)
    {
        for (var index = 0; index < model.Tasks[task].Parameters.Count; index++)
            yield return places.SourceName(task, index);
        foreach (var (option, predicate) in Predicates.Of(model.Tasks[task]))
        {
            for (var index = 0; index < predicate.Parameters.Count; index++)
                yield return places.PredicateSourceName(task, option, index);
        }
    }
}
