using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A task that the plan may cancel takes no token. What it could pass one on to is in its body, so that the analyzer asks this rule.</summary>
internal static class MissingTokenRule
{
    public const string Id = "AGF0501";
    public const string FixKey = Id + ".AddToken";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A task that may be canceled takes no CancellationToken",
        "'{0}' takes no CancellationToken, so that it goes on {1}: add one, and pass it on",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "MissingToken/AGF0501.md");

    /// <summary>When it would be canceled, to follow "it goes on"; null where it takes a token or nothing cancels it alone.</summary>
    public static string? WhenCanceled(WorkflowModel model, WorkflowPlan plan, int task)
    {
        var declared = model.Tasks[task];
        if (!plan.HasOrder || declared.Parameters.Any(parameter => parameter.Binding.Kind == BindingKind.Token))
            return null;
        if (declared.Policies.TimeoutMs > 0)
            return "when its TimeoutMs is over";
        if (plan.Policies.MayLose(task))
            return $"when it has lost the join of {NameList.Of(plan.Graph.Dependents[task].Where(consumer => model.Tasks[consumer].HasJoin).Select(consumer => $"'{model.Tasks[consumer].Name}'"))}";
        return model.OnFailure == OnFailure.Stop && MayBeStopped(model, plan, task) ? "when another task fails and the run stops" : null;
    }

    // A method that returns a value at once is over before a token could say anything.
    private static bool MayBeStopped(WorkflowModel model, WorkflowPlan plan, int task)
        => model.Tasks[task].Returns is not (TaskReturn.Value or TaskReturn.Void)
        && Enumerable.Range(0, model.Tasks.Count).Any(other => !plan.Policies.MayBeExcused(other) && plan.MayOverlap(task, other));
}
