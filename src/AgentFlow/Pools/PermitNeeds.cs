namespace AgentFlow;

/// <summary>
/// What a task needs before it starts, in the order of asking; each is waited for with those before it in hand. That order is one in the whole
/// process, so that no two tasks wait for each other: first what belongs to the run alone, then locks by name, then the one pool, which would
/// stand idle if it were taken while a lock is waited for.
/// </summary>
/// <param name="Own">The queues for its locks, the workflow's pool, and the bound of the run.</param>
/// <param name="Shared">Locks, and a pool of the options.</param>
internal sealed record PermitNeeds(OwnSource[] Own, SharedSource[] Shared)
{
    public bool IsAny => Own.Length > 0 || Shared.Length > 0;
}
