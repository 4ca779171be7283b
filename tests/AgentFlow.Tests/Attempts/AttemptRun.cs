using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Attempts;

/// <summary>A run of one task, <c>Fetch</c>, under a policy, by a clock that the test moves.</summary>
internal sealed class AttemptRun
{
    private readonly TestRun _run;

    public AttemptRun(PlannedTask<int> planned, FlowOptions? options = null, int runTimeoutMs = 0, CancellationToken cancellationToken = default)
    {
        Clock = (FakeClock)(options?.TimeProvider ?? new FakeClock());
        var plan = new FlowPlan("Work", Schedule.Phased, OnFailure.Continue, [planned])
        {
            TimeoutMs = runTimeoutMs,
            Pools = [new PlannedPool("pool", 1)],
        };
        _run = TestRun.Reporting(plan, options ?? new FlowOptions { TimeProvider = Clock }, cancellationToken);
    }

    public FakeClock Clock { get; }

    public FlowRun Run => _run;

    public TaskOutcome<int> Outcome => _run.Outcome<int>(0);

    /// <summary>How often the work was called.</summary>
    public int Calls { get; private set; }

    /// <summary>The work; it is told which call this is, from 1.</summary>
    public async Task RunAsync(Func<int, CancellationToken, Task<int>> work, Func<int, string?>? validate = null)
    {
        var task = validate is null
            ? _run.Attempt(0, attempt => work(++Calls, attempt.Token))
            : _run.Attempt(0, attempt => work(++Calls, attempt.Token), validate);
        await _run.WhenAll(task);
        _run.End(_run);
    }
}
