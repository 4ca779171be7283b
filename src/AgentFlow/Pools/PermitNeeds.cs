namespace AgentFlow;

/// <summary>
/// What a task needs before it starts, in the order of asking. What belongs to the run alone comes first and is waited for
/// with the rest in hand, always in one order. What other runs share is waited for holding none of it, and a rate, which is used up
/// by asking, comes last.
/// </summary>
/// <param name="Own">The queues for its locks, the workflow's pool, and the bound of the run.</param>
/// <param name="Together">Locks, and a pool of the options that counts who runs.</param>
/// <param name="Last">A pool of the options whose limiter is of any other kind.</param>
internal sealed record PermitNeeds(PermitSource[] Own, PermitSource[] Together, PermitSource? Last)
{
    public bool IsAny => Own.Length > 0 || Together.Length > 0 || Last is not null;
}
