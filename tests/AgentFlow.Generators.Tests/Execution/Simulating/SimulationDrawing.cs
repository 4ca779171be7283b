namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>Draws a workflow with policies from a seed.</summary>
internal sealed partial class SimulationDrawing
{
    private readonly Random _random;
    private readonly int _seed;
    private readonly HashSet<int> _limits = [0];
    private Capacity _capacity;
    private int _trouble;
    private int? _itemCount;
    private bool _isPatient;

    private SimulationDrawing(int seed, int variant)
    {
        _seed = seed;
        _random = new Random(unchecked(seed + (variant * 7919)));
    }

    /// <summary>The first of the seed's variants in which nothing happens at the same time as something else by chance.</summary>
    public static SimulatedWorkflow Draw(int seed)
    {
        for (var variant = 0; ; variant++)
        {
            var drawn = new SimulationDrawing(seed, variant).Workflow();
            var run = SimulationModel.Play(drawn);
            if (!run.IsAmbiguous && (drawn.Again is null || !SimulationModel.Play(drawn.Again, run).IsAmbiguous))
                return drawn;
        }
    }

    private SimulatedWorkflow Workflow()
    {
        _capacity = (Capacity)_random.Next(0, 5);
        _trouble = _random.Next(0, 6);
        _isPatient = Chance(2);
        var shape = _random.Next(0, 3);
        _itemCount = _capacity != Capacity.Bound && Chance(3) ? _random.Next(0, 6) : null;
        var tasks = new List<SimulatedTask>();
        for (var count = _random.Next(1, 11); tasks.Count < count;)
            tasks.Add(_itemCount is { } items && Chance(2) ? ItemTask(tasks, items) : Task(tasks, shape));
        var workflow = new SimulatedWorkflow
        {
            Seed = _seed,
            Schedule = Chance(2) ? Schedule.Eager : Schedule.Phased,
            OnFailure = Chance(3) ? OnFailure.Stop : OnFailure.Continue,
            Capacity = _capacity,
            Permits = _capacity == Capacity.Lock ? 1 : _random.Next(1, 4),
            TimeoutMs = Chance(4) ? Limit(300, 6000) : 0,
            CancelAt = Chance(5) ? Ticks(5000) : null,
            ItemCount = _itemCount ?? 0,
            Jitter = _random.NextDouble(),
            Entry = (EntryPoint)_random.Next(0, 3),
            Tasks = tasks,
        };
        return Chance(2) ? workflow with { Again = Again(workflow) } : workflow;
    }

    private SimulatedTask Task(IReadOnlyList<SimulatedTask> before, int shape)
    {
        var dependencies = Dependencies(before.Count, shape);
        var retries = Chance(3) ? _random.Next(1, 4) : 0;
        var pipeline = Pipeline();
        var task = new SimulatedTask
        {
            Name = $"T{before.Count}",
            HasValue = !Chance(6),
            IsSynchronous = Chance(6) && AreQueuesSeen,
            HeedsToken = !Chance(3),
            Competes = _capacity == Capacity.Bound || (_capacity != Capacity.None && Chance(2)),
            TimeoutMs = Chance(_isPatient ? 8 : 3) ? Limit(100, 3000) : 0,
            Retries = retries,
            RetryDelayMs = retries == 0 || Chance(6) ? 0 : _random.Next(1, 1500),
            Pipeline = pipeline,
            IsOptional = Chance(7),
            EstimatedMs = Chance(2) ? _random.Next(1, 1000) : 0,
            When = Chance(7) ? !Chance(3) : null,
            Approval = Chance(8) && AreQueuesSeen ? new SimulatedAnswer(Ticks(1500), !Chance(4)) : null,
            Attempts = Attempts(retries, pipeline),
        };
        task = task with { IsJudged = task.HasValue && Chance(5) };
        return dependencies.Count > 1 && Chance(3) && dependencies.Any(dependency => before[dependency].When is null) ? WithJoin(task, before, dependencies) : task with
        {
            Edges = [.. dependencies.Select(dependency => new SimulatedEdge(dependency, FormOf(before[dependency])))],
        };
    }

    private SimulatedTask WithJoin(SimulatedTask task, IReadOnlyList<SimulatedTask> before, IReadOnlyList<int> dependencies)
    {
        // A join that can be met only if a condition holds is refused.
        var certain = dependencies.Count(dependency => before[dependency].When is null);
        var areAllValued = dependencies.All(dependency => before[dependency] is { HasValue: true, Items: null });
        var joinedAs = areAllValued ? (JoinedAs)_random.Next(0, 3) : JoinedAs.Singles;
        return task with
        {
            Join = Chance(2) ? Join.Any : Join.AtLeast,
            Needed = _random.Next(1, certain + 1),
            Losers = Chance(2) ? Losers.Cancel : Losers.Continue,
            JoinedAs = joinedAs,
            Edges = [.. dependencies.Select(dependency => new SimulatedEdge(dependency, joinedAs == JoinedAs.Singles ? JoinedFormOf(before[dependency]) : EdgeForm.Order))],
        };
    }

    private EdgeForm FormOf(SimulatedTask source) => (_random.Next(0, 6), source.HasValue) switch
    {
        (0, _) => EdgeForm.Order,
        (1, _) => EdgeForm.Outcome,
        (_, true) when source.Items is not null => EdgeForm.Value,
        (2, true) => EdgeForm.ValueOrNull,
        (_, true) => source.MayBeExcused ? EdgeForm.ValueOrNull : EdgeForm.Value,
        _ => EdgeForm.Order,
    };

    private EdgeForm JoinedFormOf(SimulatedTask source) => (_random.Next(0, 3), source.HasValue) switch
    {
        (0, true) => EdgeForm.ValueOrNull,
        (1, _) => EdgeForm.Outcome,
        _ => EdgeForm.Order,
    };

    private IReadOnlyList<int> Dependencies(int count, int shape)
    {
        IEnumerable<int> chosen = shape switch
        {
            0 => Enumerable.Range(0, count).TakeLast(4).Where(_ => !Chance(3)), // deep
            1 => Enumerable.Range(0, count).Where(_ => Chance(3)), // any
            _ => count < 3 ? [] : Enumerable.Range(0, count).Where(_ => Chance(2)), // wide first, then joins
        };
        return [.. chosen.OrderBy(_ => _random.Next()).Take(5)];
    }

    /// <summary>What goes on on another thread asks for a permit unseen, so that the test could go ahead of it; a pool of the options shows who waits.</summary>
    private bool AreQueuesSeen => _capacity is Capacity.None or Capacity.SharedPool;

    /// <summary>Up to that many ms, at least one; to the tick, so that no two are alike.</summary>
    private long Ticks(int ms) => _random.NextInt64(TimeSpan.TicksPerMillisecond, ms * TimeSpan.TicksPerMillisecond);

    private int Limit(int from, int to)
    {
        int limit;
        do
        {
            limit = _random.Next(from, to);
        }
        while (!_limits.Add(limit));
        return limit;
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
