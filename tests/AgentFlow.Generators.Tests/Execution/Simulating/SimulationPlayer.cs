using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;

namespace AgentFlow.Generators.Tests.Execution.Simulating;

/// <summary>
/// Runs a drawn workflow under the virtual clock, from timer to timer, and compares what happens with what was foreseen. What must
/// happen is waited for, however long it takes; nothing depends on time.
/// </summary>
internal sealed class SimulationPlayer : IDisposable
{
    // Only a run that goes wrong waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SimulatedWorkflow _workflow;
    private readonly SimulatedRun _expected;
    private readonly Stage _stage;
    private readonly CancellationTokenSource _caller = new();
    private readonly ConcurrencyLimiter _pool;
    private readonly Type _type;
    private int _seen;

    // Each synchronous task that waits holds a thread.
    static SimulationPlayer() => ThreadPool.SetMinThreads(64, 8);

    private SimulationPlayer(SimulatedWorkflow workflow, SimulatedRun expected, Type type)
    {
        (_workflow, _expected, _type) = (workflow, expected, type);
        _stage = new Stage(workflow, expected.Untimed);
        _pool = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = workflow.Permits, QueueLimit = 100 });
    }

    /// <exception cref="MismatchException">Something is not as the model foresees it.</exception>
    public static void Play(SimulatedWorkflow workflow, Type type)
    {
        var expected = SimulationModel.Play(workflow);
        using var player = new SimulationPlayer(workflow, expected, type);
        var run = player.Play(previous: null);
        if (workflow.Again is { } again && run is not null)
        {
            using var further = new SimulationPlayer(again, SimulationModel.Play(again, expected), type);
            further.Play(run);
        }
    }

    public void Dispose()
    {
        _caller.Dispose();
        _pool.Dispose();
    }

    /// <returns>The run; null where it was complete and gave its results alone.</returns>
    private FlowRun? Play(FlowRun? previous)
    {
        Stage.Current = _stage;
        if (_workflow.CancelAt is { } at)
            _stage.Cancellation = _stage.Clock.After(at, _caller.Cancel);
        var run = Begin(previous);
        foreach (var step in _expected.Steps)
        {
            if (step != _expected.Steps[0])
                _stage.Clock.GoOn();
            Check(step);
        }

        Mismatch.Unless(((IAsyncResult)run).AsyncWaitHandle.WaitOne(Patience), "The run has not ended though all its tasks have.");
        Mismatch.Unless(_stage.Untimed.Order(StringComparer.Ordinal), _expected.Untimed.Order(StringComparer.Ordinal), "at some time");
        var checkedRun = SimulationCheck.Check(_workflow, _expected, run);
        Mismatch.Unless(SpinWait.SpinUntil(() => _pool.GetStatistics()!.CurrentAvailablePermits == _workflow.Permits, Patience), "A permit of the pool is still held.");
        Mismatch.Unless(_stage.After(_seen), [], "after the end of the run");
        return checkedRun;
    }

    private Task Begin(FlowRun? previous)
    {
        var options = new FlowOptions
        {
            Observer = _stage,
            Approvals = _stage,
            TimeProvider = _stage.Clock,
            Resilience = SimulatedPipelines.Of(_workflow, _stage.Clock),
            Pools = _workflow.IsSharedPool ? new Dictionary<string, RateLimiter> { [SimulationText.Pool] = _pool } : null,
        };
        object[] inputs = previous is not null ? [previous] : _workflow.Tasks.Any(task => task.Items is { Source: null }) ? [Stage.Elements(_workflow.ItemCount)] : [];
        SetJitter(options, () => _workflow.Jitter);
        var begun = _type.GetMethod(_workflow.Entry.ToString())!
            .Invoke(Activator.CreateInstance(_type), BindingFlags.DoNotWrapExceptions, null, [.. inputs, options, _caller.Token], null)!;
        return begun as Task ?? (Task)begun.GetType().GetProperty("Completion")!.GetValue(begun)!;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Jitter")]
    private static extern void SetJitter(FlowOptions options, Func<double>? jitter);

    /// <summary>Waits until all that must happen now has happened, and for the timers that must be left.</summary>
    private void Check(SimulatedStep step)
    {
        SpinWait.SpinUntil(() => _stage.Count - _seen >= step.Entries.Count && _stage.Clock.DueTimes.SequenceEqual(step.DueTimes) && HasQueued(step), Patience);
        var came = _stage.After(_seen);
        _seen += came.Count;
        var when = $"at {step.Now / 10_000.0} ms";
        Mismatch.Unless(BySubject(came), BySubject(step.Entries), when);
        Mismatch.Unless(_stage.Clock.DueTimes, step.DueTimes, $"{when}, what is due next");
        Mismatch.Unless(HasQueued(step), $"{when}: {step.Queued} must wait for a permit.");
    }

    /// <summary>What happens to one task, or to one item, has an order; what happens to several at one time has none.</summary>
    private static IEnumerable<string> BySubject(IEnumerable<string> entries) =>
        entries.GroupBy(entry => entry.Split(' ')[0]).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group);

    private bool HasQueued(SimulatedStep step) => !_workflow.IsSharedPool || _pool.GetStatistics()!.CurrentQueuedCount == step.Queued;
}
