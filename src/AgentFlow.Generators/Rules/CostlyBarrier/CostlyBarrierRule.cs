using System.Globalization;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A phased plan that takes longer, by the declared estimates, than tasks that wait only for what they need.</summary>
internal sealed class CostlyBarrierRule : IWorkflowRule
{
    public const string Id = "AGF0304";
    public const string FixKey = Id + ".MakeEager";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A phase barrier lengthens the plan",
        "'{0}' takes at least {1} ms phased by the estimates, eager {2} ms: {3}. Set Schedule = Schedule.Eager, and each task starts as soon as its own dependencies are done.",
        "AgentFlow",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "CostlyBarrier/AGF0304.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        if (model.Schedule == Schedule.Eager || !plan.HasOrder || IsBounded(model) || !model.Tasks.Any(task => task.Policies.EstimatedMs > 0))
            yield break;
        var (phased, eager) = (Makespan.Phased(model, plan), Makespan.Eager(model, plan));
        if (phased.Total <= eager.Total || Barrier(model, plan, phased) is not var (task, heldUpBy))
            yield break;
        yield return new Finding
        {
            Rule = Rule,
            At = Place.Option("Schedule"),
            Related = [Place.Workflow, Place.Method(task), Place.Method(heldUpBy)],
            Arguments =
            [
                model.Type.Name, Text(phased.Total), Text(eager.Total),
                $"'{model.Tasks[task].Name}' in phase {Text(plan.PhaseOf[task])} waits for '{model.Tasks[heldUpBy].Name}', which it does not need",
            ],
        };
    }

    // Back from the end: the last task that is held up by one it does not need. Where each needs the one before, the barrier costs nothing.
    private static (int Task, int HeldUpBy)? Barrier(WorkflowModel model, WorkflowPlan plan, Makespan phased)
    {
        for (var task = phased.Last; task >= 0; task = phased.HeldUpBy(task))
        {
            var before = phased.HeldUpBy(task);
            if (before >= 0 && !plan.Reachability.Reaches(task, before) && model.Tasks[task].Dependencies.All(dependency => dependency.Task != before))
                return (task, before);
        }

        return null;
    }

    // Where tasks queue for room, what they wait for is not the phase alone.
    private static bool IsBounded(WorkflowModel model) => (model.MaxConcurrency > 0 && model.MaxConcurrency < model.Tasks.Count)
        || model.Pools.Any(pool => model.Tasks.Count(task => task.Policies.Agent == pool.Name) > pool.Instances)
        || model.Tasks.SelectMany(task => task.Policies.Exclusive).GroupBy(resource => resource).Any(tasks => tasks.Count() > 1);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
