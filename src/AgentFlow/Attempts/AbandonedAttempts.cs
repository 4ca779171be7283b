namespace AgentFlow;

/// <summary>The attempts of a run that outlived their timeout. The run does not wait for them.</summary>
internal sealed class AbandonedAttempts
{
    private readonly List<(int Task, int? Item, Task Work)> _attempts = [];

    /// <summary>Those that still run, by task and item, in the order in which they were given up.</summary>
    public IReadOnlyList<(int Task, int? Item)> StillRunning
    {
        get
        {
            lock (_attempts)
            {
                return _attempts.Where(attempt => !attempt.Work.IsCompleted).Select(attempt => (attempt.Task, attempt.Item)).ToArray();
            }
        }
    }

    /// <summary>Gives an attempt up; what it throws later counts as observed.</summary>
    public void Add(int task, int? item, Task work)
    {
        lock (_attempts)
        {
            _attempts.RemoveAll(attempt => attempt.Work.IsCompleted);
            _attempts.Add((task, item, work));
        }

        work.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
