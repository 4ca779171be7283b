using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A rule that needs to know no more than the model and the plan, so that the generator can ask it too.</summary>
internal interface IWorkflowRule
{
    DiagnosticDescriptor Descriptor { get; }

    IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan);
}
