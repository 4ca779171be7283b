namespace AgentFlow.Generators.Tests.Execution;

/// <summary>A parameter of a drawn task method.</summary>
/// <param name="Declaration">As it is written.</param>
/// <param name="Identifier">Its name, escaped.</param>
internal abstract record ParameterSpec(string Declaration, string Identifier)
{
    /// <summary>The parameters of a task, in order.</summary>
    public static IReadOnlyList<ParameterSpec> Of(WorkflowSpec spec, TaskSpec task)
    {
        var inputs = task.Inputs.Select(InputParameter.Of).ToList();
        var token = task.TakesToken ? new ParameterSpec[] { new TokenParameter() } : [];
        var context = task.TakesContext ? new ParameterSpec[] { new ContextParameter() } : [];
        var required = inputs.Where(input => !input.Use.WritesDefault);
        var results = Results(spec, task);
        var isTokenFirst = task.Name.Length % 2 == 0;
        return
        [
            .. isTokenFirst ? token : [], .. results, .. required, .. context, .. isTokenFirst ? [] : token,
            .. inputs.Where(input => input.Use.WritesDefault),
        ];
    }

    private static IEnumerable<ParameterSpec> Results(WorkflowSpec spec, TaskSpec task)
    {
        var number = 0;
        var gathered = new HashSet<string>();
        foreach (var edge in task.Edges)
        {
            var source = spec.Tasks[edge.Task];
            if (edge.BoundBy == BoundBy.Gathering)
            {
                var family = Values.Family(source.Value!.Value);
                if (!gathered.Add(family))
                    continue;
                var all = task.Edges.Where(other => other.BoundBy == BoundBy.Gathering && Values.Family(spec.Tasks[other.Task].Value!.Value) == family);
                yield return new GatheringParameter($"IReadOnlyList<{Type(source, edge.Form)}> p{number}", $"p{number}", [.. all]);
            }
            else if (edge.BoundBy != BoundBy.Nothing)
            {
                var name = edge.BoundBy == BoundBy.Name ? "@" + source.ResultName : $"p{number}";
                var attribute = edge.BoundBy == BoundBy.FromTask ? $"[FromTask(nameof({source.MethodName}))] " : "";
                yield return new ResultParameter($"{attribute}{Type(source, edge.Form)} {name}", name, edge);
            }

            number++;
        }
    }

    private static string Type(TaskSpec source, TakenAs form) => form switch
    {
        TakenAs.Value => Values.Type(source.Value!.Value),
        TakenAs.Widened => "object",
        TakenAs.ValueOrNull => Values.NullableType(source.Value!.Value),
        TakenAs.Outcome => $"TaskOutcome<{Values.Type(source.Value!.Value)}>",
        _ => "TaskOutcome",
    };
}

internal sealed record ResultParameter(string Declaration, string Identifier, EdgeSpec Edge) : ParameterSpec(Declaration, Identifier);

internal sealed record GatheringParameter(string Declaration, string Identifier, IReadOnlyList<EdgeSpec> Edges) : ParameterSpec(Declaration, Identifier);

internal sealed record TokenParameter() : ParameterSpec("CancellationToken stopToken", "stopToken");

internal sealed record ContextParameter() : ParameterSpec("AgentTaskContext about", "about");

internal sealed record InputParameter(string Declaration, string Identifier, InputUse Use) : ParameterSpec(Declaration, Identifier)
{
    public InputSpec Input => InputSpec.All[Use.Input];

    public static InputParameter Of(InputUse use)
    {
        var input = InputSpec.All[use.Input];
        return new($"{input.Type} {input.Identifier}{(use.WritesDefault ? " = " + input.Default : "")}", input.Identifier, use);
    }
}

/// <summary>The inputs that <c>RunAsync</c> must take, in order, and whether each may be left out.</summary>
internal sealed record RunInput(InputSpec Input, bool IsOptional)
{
    public static IReadOnlyList<RunInput> Of(WorkflowSpec spec)
    {
        var uses = spec.Tasks.SelectMany(task => ParameterSpec.Of(spec, task)).OfType<InputParameter>().ToList();
        var inputs = uses.GroupBy(use => use.Input).Select(group => new RunInput(group.Key, group.All(use => use.Use.WritesDefault))).ToList();
        return [.. inputs.Where(input => !input.IsOptional), .. inputs.Where(input => input.IsOptional)];
    }

    /// <summary>What the test passes for it; every second one that is optional is left to its default.</summary>
    public bool IsLeftOut => IsOptional && Input.Name.Length % 2 == 0;
}
