namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>An item of a task as it stands at one time.</summary>
internal sealed class ModelItem(string name, int index)
{
    public int Index { get; } = index;

    public string Name { get; } = name;

    /// <summary>What became of it; null as long as that is open.</summary>
    public OutcomeStatus? Status { get; set; }

    public string? Detail { get; set; }

    public int Attempts { get; set; }

    public long? Started { get; set; }

    public long? Ended { get; set; }

    public IReadOnlyList<int> Causes { get; set; } = [];

    /// <summary>It waits for a further attempt.</summary>
    public bool IsDelaying { get; set; }

    /// <summary>It waits for a permit.</summary>
    public bool IsQueued { get; set; }

    /// <summary>How many attempts hold its permit.</summary>
    public int Holders { get; set; }

    /// <summary>The end of the run cut it off, or kept it from starting.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>A condition said no to it, here or before it: it gives no result, and that is no gap.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>It is kept from the run that this one resumes.</summary>
    public bool IsKept { get; set; }

    public bool IsUnderWay => Status is null && (Attempts > 0 || IsQueued);

    public bool HasSucceeded => Status == OutcomeStatus.Succeeded;

    public bool IsGap => !HasSucceeded && !IsLeftOut;

    public ModelTimer? Wait { get; set; }

    public ModelTimer? Limit { get; set; }

    public ModelTries Tries { get; } = new();

    /// <summary>What became of it before is what became of it now.</summary>
    public void TakeOver(ModelItem before)
    {
        IsKept = true;
        (Status, Detail, Attempts, Started, Ended) = (before.Status, before.Detail, before.Attempts, before.Started, before.Ended);
        (IsLeftOut, Causes) = (before.IsLeftOut, before.Causes);
    }

    public string Describe() => Shown.Outcome(Name, Status!.Value, Status is OutcomeStatus.Succeeded or OutcomeStatus.Failed or OutcomeStatus.Rejected ? Detail : null);

    public SimulatedOutcome Outcome() => new()
    {
        Task = Name,
        Status = Status!.Value,
        Detail = Detail,
        Attempts = Attempts,
        Started = Started,
        Elapsed = Ended - Started,
        CausedBy = [.. Causes.Select(cause => $"T{cause}")],
        IsExcused = IsLeftOut,
    };
}
