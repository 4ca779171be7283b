namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>A task of the model as it stands at one time.</summary>
internal sealed class ModelTask(int index, SimulatedTask spec)
{
    public int Index { get; } = index;

    public SimulatedTask Spec { get; } = spec;

    public string Name => Spec.Name;

    public TaskState State { get; set; }

    public bool HasEnded => State == TaskState.Ended;

    public OutcomeStatus Status { get; set; }

    public bool HasSucceeded => HasEnded && Status == OutcomeStatus.Succeeded;

    /// <summary>It, or something of it, was canceled.</summary>
    public bool IsCanceled => Status == OutcomeStatus.Canceled || Items.Any(item => item.Status == OutcomeStatus.Canceled);

    public string? Detail { get; set; }

    public int Attempts { get; set; }

    public long? Started { get; set; }

    public long? Ended { get; set; }

    public IReadOnlyList<int> Causes { get; set; } = [];

    public bool AreCausesOpen { get; set; }

    /// <summary>What a resumed run does with it; <see cref="Fate.Again"/> in any other.</summary>
    public Fate Fate { get; set; } = Fate.Again;

    /// <summary>How it stood at the end of the run that this one resumes.</summary>
    public ModelTask? Before { get; set; }

    /// <summary>It is kept because the conditions that it saw the answer of said no again.</summary>
    public bool IsKeptUnchanged { get; set; }

    /// <summary>Its own condition was false.</summary>
    public bool IsByChoice { get; set; }

    /// <summary>It came to its end without having what it needs, so that it needs nothing any more.</summary>
    public bool IsUnstarted { get; set; }

    /// <summary>A join was decided without it.</summary>
    public bool IsLoser { get; set; }

    /// <summary>What its join has come to; null as long as that is open.</summary>
    public bool? IsJoinMet { get; set; }

    /// <summary>When its join was decided.</summary>
    public long? DecidedAt { get; set; }

    /// <summary>The dependencies that its join has seen, in the order of their ends.</summary>
    public List<int> Seen { get; } = [];

    /// <summary>What ends the present wait: of the attempt, the approval or the delay before a retry.</summary>
    public ModelTimer? Wait { get; set; }

    public ModelTimer? Limit { get; set; }

    public ModelTries Tries { get; } = new();

    /// <summary>Its items by their index, once they are there.</summary>
    public IReadOnlyList<ModelItem> Items { get; set; } = [];

    /// <summary>It has seen the end of its elements.</summary>
    public bool IsTakenToEnd { get; set; }

    /// <summary>The run ended before its source had given all that it has.</summary>
    public bool IsSourceCut { get; set; }

    /// <summary>How many attempts hold its permit.</summary>
    public int Holders { get; set; }

    /// <summary>What became of it before is what became of it now.</summary>
    public void TakeOver()
    {
        var before = Before!;
        State = TaskState.Ended;
        (Status, Detail, Attempts, Started, Ended) = (before.Status, before.Detail, before.Attempts, before.Started, before.Ended);
        (Causes, AreCausesOpen, IsByChoice, IsLoser) = (before.Causes, before.AreCausesOpen, before.IsByChoice, before.IsLoser);
        (IsJoinMet, DecidedAt, Items, IsTakenToEnd) = (before.IsJoinMet, before.DecidedAt, before.Items, before.IsTakenToEnd);
        IsSourceCut = before.IsSourceCut || before.IsUnstarted;
        Seen.AddRange(before.Seen);
    }

    public SimulatedOutcome Outcome(bool isExcused) => new()
    {
        Task = Name,
        Status = Status,
        Detail = Detail,
        Attempts = Attempts,
        Started = Started,
        Elapsed = Ended - Started,
        CausedBy = [.. Causes.Select(cause => $"T{cause}")],
        IsExcused = isExcused,
        AreCausesOpen = AreCausesOpen,
        Items = Spec.Items is null ? null : ItemCounts(),
    };

    private SimulatedItemCounts ItemCounts() => new(
        Items.Count,
        [.. Items.Where(item => item.IsGap).Select(item => $"{item.Name} {item.Status}")],
        IsSourceMissing: IsUnstarted || IsSourceCut);

    public string Describe() => Shown.Outcome(Name, Status, Status is OutcomeStatus.Succeeded or OutcomeStatus.Failed or OutcomeStatus.Rejected ? Detail : null);
}

internal enum TaskState
{
    /// <summary>It does not have what it needs.</summary>
    Waiting,
    Asking,
    Queued,
    Running,
    Delaying,
    Ended,
}

internal sealed class ModelTimer(long due, Action action)
{
    public long Due { get; } = due;

    public Action Action { get; } = action;
}
