namespace AgentFlow;

/// <summary>A permit that is given back once all who hold it have let go: the attempts at a task, also those given up while they still ran.</summary>
internal sealed class AttemptPermit(Permit permit)
{
    private int _holders = 1;

    /// <summary>Which of its pool's instances it is; 0 without a pool.</summary>
    public int Instance => permit.Instance;

    /// <summary>Lends it to runs that the task starts; to be called in the very method that calls the task.</summary>
    public void Enter() => permit.Enter();

    public void Hold() => Interlocked.Increment(ref _holders);

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            permit.Dispose();
        }
    }
}
