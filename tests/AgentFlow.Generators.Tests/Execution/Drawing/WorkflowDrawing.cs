namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Draws a workflow from a seed: any shape, any signatures, any behavior.</summary>
internal sealed class WorkflowDrawing
{
    private static readonly string[] Keywords = ["class", "struct", "record", "record struct"];

    // Names that meet keywords, locals of the plan and members of the types around it.
    private static readonly string[] AwkwardNames =
    [
        "Class", "Event", "Options", "CancellationToken", "Workflow", "Thrown", "Started", "Report", "Gaps", "Await", "Var", "Dynamic",
        "Value", "Outcome", "Begin", "Nameof", "Field", "Null", "Task", "CanStart", "Context", "End", "IsComplete", "NotStarted", "Outcomes",
        "ValueOrDefault", "WhenAll", "System", "AgentFlow", "Global", "Mode", "Base",
    ];

    private readonly Random _random;
    private readonly int _seed;

    private WorkflowDrawing(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
    }

    public static WorkflowSpec Draw(int seed) => SpecRules.MakeValid(new WorkflowDrawing(seed).Workflow());

    private WorkflowSpec Workflow()
    {
        var count = Chance(3) ? _random.Next(1, 41) : _random.Next(1, 11);
        var names = Names(count);
        var isFree = Chance(4);
        var trouble = _random.Next(0, 4);
        var ranks = Enumerable.Range(0, count).ToArray();
        if (Chance(2))
            _random.Shuffle(ranks);
        var shape = _random.Next(0, 5);
        return new WorkflowSpec
        {
            Seed = _seed,
            Keyword = Chance(2) ? "class" : Keywords[_random.Next(Keywords.Length)],
            IsGeneric = Chance(8),
            IsNested = Chance(8),
            Schedule = Chance(2) ? Schedule.Eager : Schedule.Phased,
            OnFailure = !isFree && Chance(3) ? OnFailure.Stop : OnFailure.Continue,
            CancelAt = !isFree && Chance(4) ? _random.Next(-1, count) : null,
            RecordTimes = Chance(3),
            IsFree = isFree,
            Releases = [.. Enumerable.Range(0, count).Select(_ => _random.Next(1000))],
            Tasks = [.. Enumerable.Range(0, count).Select(task => Task(names[task], Edges(task, ranks, shape), trouble))],
        };
    }

    private string[] Names(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => $"T{i}").ToArray();
        if (!Chance(3))
            return names;
        var awkward = AwkwardNames.ToArray();
        _random.Shuffle(awkward);
        for (var i = 0; i < Math.Min(count, 5); i++)
            names[i] = awkward[i];
        return names;
    }

    private TaskSpec Task(string name, IReadOnlyList<EdgeSpec> edges, int trouble)
    {
        var returns = (ReturnKind)_random.Next(0, 3);
        return new TaskSpec
        {
            Name = name,
            HasAsyncSuffix = Chance(2),
            Returns = returns,
            IsAsync = returns != ReturnKind.Plain && Chance(2),
            IsStatic = Chance(5),
            IsOptional = Chance(6),
            TakesToken = Chance(2),
            TakesContext = Chance(12),
            Value = Chance(4) ? null : (ValueKind)_random.Next(0, 7),
            Behavior = Behavior(trouble),
            Edges = edges,
            Inputs = Chance(3) ? [.. Enumerable.Range(0, InputSpec.All.Count).Where(_ => Chance(3)).Select(i => new InputUse(i, Chance(2)))] : [],
        };
    }

    private Behavior Behavior(int trouble)
    {
        if (_random.Next(0, 10) < trouble)
            return (Behavior)_random.Next((int)Execution.Behavior.ThrowsAtOnce, (int)Execution.Behavior.WaitsForToken + 1);
        return Chance(3) ? Execution.Behavior.SucceedsAtOnce : Chance(4) ? Execution.Behavior.WaitsForToken : Execution.Behavior.SucceedsLater;
    }

    /// <summary>A task depends on tasks of a lower rank alone, so that there is no cycle.</summary>
    private IReadOnlyList<EdgeSpec> Edges(int task, int[] ranks, int shape)
    {
        var lower = Enumerable.Range(0, ranks.Length).Where(other => ranks[other] < ranks[task]).OrderBy(other => ranks[other]).ToList();
        IEnumerable<int> chosen = shape switch
        {
            0 => lower.TakeLast(1), // a chain
            1 => lower.Where(other => ranks[other] / 5 == (ranks[task] / 5) - 1 && Chance(2)), // layers of five
            2 => lower.Where(_ => Chance(2)).TakeLast(6), // dense
            3 => lower.Where(_ => Chance(6)), // sparse, often in several parts
            _ => lower.TakeLast(2).Where(_ => !Chance(5)), // diamonds
        };
        return [.. chosen.OrderBy(_ => _random.Next()).Take(8).Select(Edge)];
    }

    private EdgeSpec Edge(int task) => new(task, (BoundBy)_random.Next(0, 5), (TakenAs)_random.Next(0, 5), Chance(2));

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
