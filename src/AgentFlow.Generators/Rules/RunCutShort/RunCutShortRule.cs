using System.Globalization;
using AgentFlow.Generators.Model;
using AgentFlow.Generators.Planning;
using Microsoft.CodeAnalysis;

namespace AgentFlow.Generators.Rules;

/// <summary>A workflow whose own time limit is over before its tasks have used up theirs.</summary>
internal sealed class RunCutShortRule : IWorkflowRule
{
    public const string Id = "AGF0307";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The run may be over before its tasks' own limits are",
        "By the timeouts and retries of {0} a run of '{1}' may take {2} ms, and its TimeoutMs is {3}: raise that, or lower theirs",
        "AgentFlow",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + "RunCutShort/AGF0307.md");

    public DiagnosticDescriptor Descriptor => Rule;

    public IEnumerable<Finding> Find(WorkflowModel model, WorkflowPlan plan)
    {
        if (model.TimeoutMs <= 0 || !plan.HasOrder || plan.Graph.Count == 0)
            yield break;
        var lengths = model.Tasks.Select(LengthOf).ToArray();
        var toEnd = LongestPath.ToEnd(plan.Graph, plan.TopologicalOrder, task => lengths[task]);
        if (toEnd.Max() <= model.TimeoutMs)
            yield break;
        var path = PathOf(plan.Graph, toEnd).Where(task => lengths[task] > 0).ToArray();
        yield return new Finding
        {
            Rule = Rule,
            At = Place.Option("TimeoutMs"),
            Related = [.. path.Select(Place.Method)],
            Arguments = [NameList.Of(path.Select(task => model.Tasks[task].Name)), model.Type.Name, Text(toEnd.Max()), Text(model.TimeoutMs)],
        };
    }

    /// <summary>What one task may take at least when each attempt uses up its time, in ms; of a ForEach, one item. 0 where it has no limit.</summary>
    private static long LengthOf(TaskModel task)
    {
        var (timeout, retries) = ((long)Math.Max(0, task.Policies.TimeoutMs), Math.Max(0, task.Policies.Retries));
        return timeout == 0 ? 0 : (timeout * (retries + 1L)) + LeastDelays(Math.Max(0, task.Policies.RetryDelayMs), retries);
    }

    // As Polly draws them, delays with jitter add up to that much at least; a single one may be none.
    private static long LeastDelays(long delay, int retries)
        => retries < 2 ? 0 : (long)Math.Min(int.MaxValue, delay * Math.Pow(2, retries - 1) * Math.Tanh(2 * Math.Sqrt(retries - 1)) / 1.4);

    private static IEnumerable<int> PathOf(WorkflowGraph graph, IReadOnlyList<long> toEnd)
    {
        IEnumerable<int> next = Enumerable.Range(0, graph.Count);
        while (next.Any())
        {
            var task = next.Aggregate((first, second) => toEnd[second] > toEnd[first] ? second : first);
            yield return task;
            next = graph.Dependents[task];
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
