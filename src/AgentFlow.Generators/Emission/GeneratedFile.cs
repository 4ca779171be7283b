using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using AgentFlow.Generators.Rules;

namespace AgentFlow.Generators.Emission;

/// <summary>A file for the compiler.</summary>
internal sealed record GeneratedFile(string HintName, string Text)
{
    /// <summary>The plan of a workflow; stand-ins where a rule finds an error; null where nothing can be written beside the type.</summary>
    /// <param name="model">The workflow.</param>
    /// <param name="differsInCaseOnly">Another workflow's name differs in case only, which hint names do not.</param>
    public static GeneratedFile? Of(WorkflowModel model, bool differsInCaseOnly)
    {
        var plan = WorkflowPlan.Create(model);
        var text = DerivedStandIn.Fits(model.Type) ? DerivedStandIn.Emit(model)
            : model.Type.Flaws.Count > 0 ? TypeStandIn.Emit(model)
            : WorkflowRules.HasErrors(model, plan) ? StandIn.Emit(model)
            : WorkflowSource.Emit(model, plan);
        return text is null ? null : new(HintNames.Of(model.Type, differsInCaseOnly), text);
    }
}
