namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Makes the parameters of a task bind to what they are drawn for, by the rules of binding.</summary>
internal static class EdgeRules
{
    public static IReadOnlyList<EdgeSpec> MakeValid(WorkflowSpec spec, TaskSpec task)
    {
        var edges = task.Edges.DistinctBy(edge => edge.Task).Select(edge => WithFittingForm(spec, edge)).ToList();
        MakeGatheringsWhole(spec, edges);
        MakeTypesUnique(spec, edges);
        return edges;
    }

    /// <summary>What the task returns and whether it is optional decide in which forms it can be taken.</summary>
    private static EdgeSpec WithFittingForm(WorkflowSpec spec, EdgeSpec edge)
    {
        var (value, isOptional) = (spec.Tasks[edge.Task].Value, spec.Tasks[edge.Task].IsOptional);
        if (value is not { } kind)
            return edge with { Form = TakenAs.UntypedOutcome, BoundBy = edge.BoundBy == BoundBy.Gathering ? BoundBy.Nothing : edge.BoundBy };

        var form = edge.Form;
        var isByName = edge.BoundBy is BoundBy.Name or BoundBy.FromTask;
        if (form == TakenAs.Widened && (!isByName || Values.IsNullable(kind)))
            form = TakenAs.Value;
        if (form == TakenAs.UntypedOutcome && !isByName)
            form = TakenAs.Outcome;
        if (form is TakenAs.Value or TakenAs.Widened && isOptional)
            form = TakenAs.ValueOrNull;
        if (form == TakenAs.ValueOrNull && !isOptional && Values.IsNullable(kind))
            form = TakenAs.Value;
        if (edge.BoundBy == BoundBy.Gathering && form == TakenAs.ValueOrNull)
            form = TakenAs.Outcome;
        return edge with { Form = form };
    }

    /// <summary>A list gathers every dependency of its type that nothing else takes, and at least two.</summary>
    private static void MakeGatheringsWhole(WorkflowSpec spec, List<EdgeSpec> edges)
    {
        foreach (var group in Families(spec, edges.Where(edge => edge.BoundBy == BoundBy.Gathering)).ToList())
        {
            var kinds = group.Select(edge => spec.Tasks[edge.Task].Value).Distinct();
            var others = Families(spec, edges.Where(edge => edge.BoundBy is BoundBy.Type or BoundBy.Nothing)).Any(other => other.Key == group.Key);
            var isWhole = group.Count() > 1 && kinds.Count() == 1 && !others;
            var form = group.Any(edge => edge.Form == TakenAs.Outcome) ? TakenAs.Outcome : TakenAs.Value;
            Replace(edges, group, edge => isWhole ? edge with { Form = form } : edge with { BoundBy = BoundBy.FromTask });
        }
    }

    /// <summary>A parameter bound by type must have one dependency to choose from.</summary>
    private static void MakeTypesUnique(WorkflowSpec spec, List<EdgeSpec> edges)
    {
        foreach (var edge in edges.Where(edge => edge.BoundBy == BoundBy.Type).ToList())
        {
            var rivals = edges.Where(other => other != edge && other.BoundBy is BoundBy.Type or BoundBy.Nothing or BoundBy.Gathering);
            var isUnique = edge.Form == TakenAs.UntypedOutcome
                ? !rivals.Any()
                : rivals.All(other => Family(spec, other) != Family(spec, edge) && other is not { BoundBy: BoundBy.Type, Form: TakenAs.UntypedOutcome });
            if (!isUnique)
                Replace(edges, [edge], one => one with { BoundBy = BoundBy.FromTask });
        }
    }

    private static IEnumerable<IGrouping<string, EdgeSpec>> Families(WorkflowSpec spec, IEnumerable<EdgeSpec> edges) =>
        edges.Where(edge => spec.Tasks[edge.Task].Value is not null).GroupBy(edge => Family(spec, edge)!);

    private static string? Family(WorkflowSpec spec, EdgeSpec edge) =>
        spec.Tasks[edge.Task].Value is { } kind ? Values.Family(kind) : null;

    private static void Replace(List<EdgeSpec> edges, IEnumerable<EdgeSpec> some, Func<EdgeSpec, EdgeSpec> change)
    {
        foreach (var edge in some.ToList())
            edges[edges.IndexOf(edge)] = change(edge);
    }
}
