using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary><c>When</c> or <c>Validate</c> names nothing that can be asked.</summary>
internal sealed class UnfitPredicateRule : IWorkflowRule
{
    public const string Id = "AGF0108";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "When or Validate names no fitting method",
        "The {0} of '{1}' names '{2}', {3}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "UnfitPredicate/AGF0108.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            foreach (var (option, predicate) in Predicates.Of(model.Tasks[task]))
            {
                if (predicate.Problem is not { } problem)
                    continue;
                var unbound = problem.Kind == PredicateProblemKind.UnboundParameter ? UnboundOf(predicate) : -1;

                // A name that is no task's is AGF0201.
                if (unbound >= 0 && predicate.Parameters[unbound].Binding.Problem is { Kind: BindingProblemKind.NoSuchTask })
                    continue;
                yield return new Finding
                {
                    Rule = Rule,
                    At = Place.TaskOption(task, option),
                    Related = unbound < 0 ? [] : [Place.PredicateParameter(task, option, unbound)],
                    Arguments =
                    [
                        option,
                        model.Tasks[task].MethodName,
                        predicate.MethodName,
                        unbound < 0
                            ? PredicateReason.Of(problem, option, predicate.MethodName, model, task)
                            : PredicateReason.OfUnbound(predicate.Parameters[unbound], model, model.Tasks[task]),
                    ],
                };
            }
        }
    }

    private static int UnboundOf(PredicateModel predicate)
    {
        var index = 0;
        while (index < predicate.Parameters.Count && predicate.Parameters[index].Binding.Problem is null)
            index++;
        return index < predicate.Parameters.Count ? index : -1;
    }
}
