namespace AgentFlow;

/// <summary>The answer of an <see cref="IApprovalGate"/>.</summary>
public sealed class Approval
{
    private Approval(string? reason)
    {
        Reason = reason;
    }

    /// <summary>The task may start.</summary>
    public static Approval Granted { get; } = new(reason: null);

    /// <summary>The task may start.</summary>
    public bool IsGranted => Reason is null;

    /// <summary>Why the task may not start; null where it may.</summary>
    public string? Reason { get; }

    /// <summary>The task may not start: it is <see cref="OutcomeStatus.Skipped"/>.</summary>
    /// <param name="reason">The message of its error.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static Approval Refused(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(reason);
    }

    /// <summary><c>Granted</c>, or <c>Refused: the reason</c>.</summary>
    public override string ToString() => IsGranted ? "Granted" : $"Refused: {Reason}";
}
