namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>A drawn workflow whose tasks have policies, and how one run of it goes. Times are in ticks of 100 ns unless they say ms.</summary>
internal sealed record SimulatedWorkflow
{
    /// <summary>What it was drawn from: the same seed gives the same workflow.</summary>
    public required int Seed { get; init; }

    public Schedule Schedule { get; init; }

    public OnFailure OnFailure { get; init; }

    /// <summary>What the tasks compete for; one kind in a workflow, so that who gets it next is never a matter of luck.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>How many may have it at once.</summary>
    public int Permits { get; init; } = 1;

    /// <summary>The time limit of the run, in ms; 0 for none.</summary>
    public int TimeoutMs { get; init; }

    /// <summary>When the caller cancels; null never.</summary>
    public long? CancelAt { get; init; }

    /// <summary>Where in its range each jittered delay lies: from 0 to below 1.</summary>
    public double Jitter { get; init; }

    public EntryPoint Entry { get; init; }

    /// <summary>The same workflow as its tasks go when the run is resumed; null where it is not.</summary>
    public SimulatedWorkflow? Again { get; init; }

    /// <summary>In order of declaration; a task depends on tasks declared before it.</summary>
    public required IReadOnlyList<SimulatedTask> Tasks { get; init; }

    /// <summary>How many elements the input <c>items</c> has: 0, 1, 2 and so on.</summary>
    public int ItemCount { get; init; }

    public bool HasItems => Tasks.Any(task => task.Items is not null);

    /// <summary>The declared bound or pool is replaced by the options.</summary>
    public bool IsSharedPool => Capacity == Capacity.SharedPool;

    public override string ToString() => $"simulated workflow of seed {Seed} with {Tasks.Count} tasks";
}

internal sealed record SimulatedTask
{
    public required string Name { get; init; }

    /// <summary>It returns an <c>int</c>, else nothing.</summary>
    public bool HasValue { get; init; } = true;

    public bool IsSynchronous { get; init; }

    /// <summary>It takes its token and ends at once when that is canceled.</summary>
    public bool HeedsToken { get; init; }

    public IReadOnlyList<SimulatedEdge> Edges { get; init; } = [];

    public Join Join { get; init; }

    public int Needed { get; init; }

    public Losers Losers { get; init; }

    public JoinedAs JoinedAs { get; init; }

    /// <summary>It needs a permit of the workflow's <see cref="SimulatedWorkflow.Capacity"/>.</summary>
    public bool Competes { get; init; }

    public int TimeoutMs { get; init; }

    public int Retries { get; init; }

    public int RetryDelayMs { get; init; }

    /// <summary>The named pipeline that its attempts go through; null where there is none.</summary>
    public SimulatedPipeline? Pipeline { get; init; }

    /// <summary>The name of that pipeline.</summary>
    public string PipelineName => $"pipeline of {Name}";

    public bool IsJudged { get; init; }

    public bool IsOptional { get; init; }

    public int EstimatedMs { get; init; }

    /// <summary>What its condition says; null where it has none.</summary>
    public bool? When { get; init; }

    /// <summary>How its approval goes; null where it needs none.</summary>
    public SimulatedAnswer? Approval { get; init; }

    /// <summary>How each attempt goes; further ones go as the last.</summary>
    public required IReadOnlyList<SimulatedAttempt> Attempts { get; init; }

    /// <summary>It runs once per element; null where it runs once.</summary>
    public SimulatedItems? Items { get; init; }

    public bool HasCondition => When is not null || Items is { Wanted: not null };

    public bool IsJoin => Join != Join.All;

    /// <summary>It may be without a value though nothing went wrong, so that nobody can take that for granted.</summary>
    public bool MayBeExcused => IsOptional || When is not null;

    public int SuccessesNeeded => Join == Join.Any ? 1 : Needed;

    /// <summary>How attempt <paramref name="number"/> goes at it, or at one item of it.</summary>
    public SimulatedAttempt Attempt(int? item, int number)
    {
        var attempts = item is { } index ? Items!.Attempts[index] : Attempts;
        return attempts[Math.Min(number, attempts.Count) - 1];
    }

    /// <summary>What attempt <paramref name="number"/> returns: it tells of task, item and attempt.</summary>
    public int Value(int? item, int number) =>
        ((int.Parse(Name[1..], System.Globalization.CultureInfo.InvariantCulture) + 1) * 100_000) + ((item ?? 0) * 1000) + number;

    public string Subject(int? item) => item is { } index ? $"{Name}[{index}]" : Name;
}

/// <summary>How a task runs once per element.</summary>
/// <param name="Source">The task whose items it follows; null where it runs for the input <c>items</c>.</param>
/// <param name="SeesAll">It takes the outcomes of those items, and so sees the failed ones too.</param>
/// <param name="Bound">The most at once; 0 for no limit.</param>
/// <param name="Attempts">How the attempts at each item go.</param>
/// <param name="Wanted">What its condition says of each item; null where it takes none.</param>
internal sealed record SimulatedItems(
    int? Source, bool SeesAll, int Bound, IReadOnlyList<IReadOnlyList<SimulatedAttempt>> Attempts, IReadOnlyList<bool>? Wanted);

/// <summary>A named pipeline: Polly tries again and limits the time of each attempt.</summary>
/// <param name="Retries">How often it tries again.</param>
/// <param name="DelayMs">How long after, in ms.</param>
/// <param name="TimeoutMs">The most that an attempt may take, in ms; 0 for no limit.</param>
internal sealed record SimulatedPipeline(int Retries, int DelayMs, int TimeoutMs);

/// <summary>A dependency of a task.</summary>
/// <param name="Task">Its index.</param>
/// <param name="Form">In which form its result is taken.</param>
internal sealed record SimulatedEdge(int Task, EdgeForm Form);

internal sealed record SimulatedAttempt(long Ticks, AttemptEnd End);

internal sealed record SimulatedAnswer(long Ticks, bool IsGranted);
