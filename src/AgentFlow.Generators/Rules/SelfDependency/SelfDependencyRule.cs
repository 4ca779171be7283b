using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A task depends on itself.</summary>
internal sealed class SelfDependencyRule : IWorkflowRule
{
    public const string Id = "AGF0202";
    public const string FixKey = Id + ".Remove";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A task depends on itself",
        "Task '{0}' depends on itself and can never start: {1}",
        "AgentFlow",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "SelfDependency/AGF0202.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        for (var task = 0; task < model.Tasks.Count; task++)
        {
            var declared = model.Tasks[task];
            foreach (var index in DependencyPlace.EntriesOf(declared, task))
                yield return Self(declared, Place.Entry(task, index), "remove it from its DependsOn");
            foreach (var index in DependencyPlace.ParametersOf(declared, task))
            {
                // By type it is bound through an entry, which is reported already.
                if (declared.DependsOn.All(entry => entry.Task != task))
                    yield return Self(declared, Place.Parameter(task, index), $"its parameter '{declared.Parameters[index].Name}' takes its own result");
            }
        }
    }

    private static Finding Self(TaskModel task, Place at, string how) => new() { Rule = Rule, At = at, Arguments = [task.Name, how] };
}
