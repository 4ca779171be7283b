using AgentFlow.Tests.Workflows;

namespace AgentFlow.GeneratedCode.Tests.Policies.Cancellation;

/// <summary>
/// A run of each policy, canceled after its 1st, 2nd, … start or end of a task until none is left: each time it ends although the
/// clock stands still from then on and nothing but the token ends what hangs, and all that succeeded is in it.
/// </summary>
public class CancellationTests
{
    private static readonly int[] Elements = [1, 2, 3];

    private static readonly Dictionary<string, Func<Steps, FlowOptions, CancellationToken, Task<FlowRun>>> Workflows = new()
    {
        ["Phased TimeLimits"] = async (steps, options, token) => await new Phased.TimeLimits(steps).TryRunAsync(options, token),
        ["Phased Retrying"] = async (steps, options, token) => await new Phased.Retrying(steps).TryRunAsync(options, token),
        ["Phased Joining"] = async (steps, options, token) => await new Phased.Joining(steps).TryRunAsync(options, token),
        ["Phased Limiting"] = async (steps, options, token) => await new Phased.Limiting(steps).TryRunAsync(options, token),
        ["Phased Repeating"] = async (steps, options, token) => await new Phased.Repeating(steps).TryRunAsync(Elements, StreamAsync(), options, token),
        ["Phased Choosing"] = async (steps, options, token) => await new Phased.Choosing(steps).TryRunAsync(options, token),
        ["Eager TimeLimits"] = async (steps, options, token) => await new Eager.TimeLimits(steps).TryRunAsync(options, token),
        ["Eager Retrying"] = async (steps, options, token) => await new Eager.Retrying(steps).TryRunAsync(options, token),
        ["Eager Joining"] = async (steps, options, token) => await new Eager.Joining(steps).TryRunAsync(options, token),
        ["Eager Limiting"] = async (steps, options, token) => await new Eager.Limiting(steps).TryRunAsync(options, token),
        ["Eager Repeating"] = async (steps, options, token) => await new Eager.Repeating(steps).TryRunAsync(Elements, StreamAsync(), options, token),
        ["Eager Choosing"] = async (steps, options, token) => await new Eager.Choosing(steps).TryRunAsync(options, token),
    };

    public static TheoryData<string> WorkflowNames => new(Workflows.Keys);

    [Theory]
    [MemberData(nameof(WorkflowNames))]
    public async Task A_run_that_is_canceled_at_any_moment_ends_and_keeps_what_succeeded(string workflow)
    {
        int moment = 0;
        bool wasCanceled;
        int tasks;
        do
        {
            (wasCanceled, tasks) = await CancelAsync(workflow, ++moment);
        }
        while (wasCanceled);

        Assert.True(moment > tasks, $"Only {moment - 1} moments were found.");
    }

    private static async Task<(bool WasCanceled, int Tasks)> CancelAsync(string workflow, int moment)
    {
        using var caller = new CancellationTokenSource();
        var observer = new CancelingObserver(moment, caller);
        var steps = new Steps();
        var clock = new FakeClock();
        var options = new FlowOptions { Observer = observer, Approvals = new Gate(), TimeProvider = clock };

        var run = await DriveAsync(clock, Task.Run(() => Workflows[workflow](steps, options, caller.Token)), caller.Token);

        // Only an attempt that outlived its own time may end after the run.
        bool mayOutlive = workflow.EndsWith("TimeLimits", StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(() => steps.Running == 0, mayOutlive ? Clocks.Patience : TimeSpan.Zero), $"{steps.Running} steps go on.");
        Assert.Equal(0, clock.TimerCount);
        Assert.Equal(Names(run.Outcomes), Names(observer.Ended.Where(outcome => outcome.Item is null)));
        foreach (var told in observer.Ended.Where(outcome => outcome.Status == OutcomeStatus.Succeeded))
            Assert.Equal(OutcomeStatus.Succeeded, In(run, told).Status);
        bool wasCanceled = caller.IsCancellationRequested;
        Assert.True(wasCanceled || run.IsComplete, run.ToString());
        return (wasCanceled, run.Outcomes.Count);
    }

    private static IEnumerable<string> Names(IEnumerable<TaskOutcome> outcomes) => outcomes.Select(outcome => outcome.TaskName).Order();

    private static TaskOutcome In(FlowRun run, TaskOutcome told)
    {
        var outcome = run.Outcomes.Single(outcome => outcome.TaskName == told.TaskName);
        return told.Item is { } item ? Assert.IsType<ForEachOutcome<int>>(outcome)[item] : outcome;
    }

    /// <summary>Moves the clock to the next timer, until the run is canceled. The limit of a whole run is no timer to go to.</summary>
    private static async Task<FlowRun> DriveAsync(FakeClock clock, Task<FlowRun> run, CancellationToken canceled)
    {
        var patience = Task.Delay(Clocks.Patience, CancellationToken.None);
        while (!run.IsCompleted && !canceled.IsCancellationRequested && !patience.IsCompleted)
        {
            if (clock.NextDue is { } due && due - clock.GetTimestamp() != TimeSpan.FromMinutes(10).Ticks)
                clock.AdvanceTo(due);
            await Task.Yield();
        }

        return await run.WaitAsync(Clocks.Patience, CancellationToken.None);
    }

    private static async IAsyncEnumerable<int> StreamAsync()
    {
        foreach (int element in Elements)
        {
            await Task.Yield();
            yield return element;
        }
    }

    private sealed class Gate : IApprovalGate
    {
        public async ValueTask<Approval> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return Approval.Granted;
        }
    }
}
