namespace AgentFlow.Tests.Workflows;

/// <summary>A workflow written by hand as the generator would write it.</summary>
internal sealed class CustomerRequest
{
    private static readonly FlowPlan ThePlan = new("CustomerRequest", Schedule.Phased, OnFailure.Continue,
    [
        new PlannedTask<string>("CheckBilling"),
        new PlannedTask<string>("TrackShipment"),
        new PlannedTask<int>("CalculateRefund") { Phase = 2, DependsOn = ["CheckBilling", "TrackShipment"] },
        new PlannedTask("Notify") { Phase = 2, DependsOn = ["TrackShipment"], Tolerates = ["TrackShipment"], IsOptional = true, TakesContext = true },
    ]);

    public required Func<string, CancellationToken, Task<string>> CheckBillingAsync { get; init; }

    public Func<string, Task<string>> TrackShipmentAsync { get; init; } = order => Task.FromResult($"shipment of {order}");

    public Func<string, string, int> CalculateRefund { get; init; } = (bill, shipment) => bill.Length + shipment.Length;

    public Func<TaskOutcome<string>, AgentTaskContext, Task> NotifyAsync { get; init; } = (_, _) => Task.CompletedTask;

    public Task<Results> RunAsync(string orderId, FlowOptions? options = null, CancellationToken cancellationToken = default)
    {
        var run = new Run(FlowMode.Throwing, options, cancellationToken);
        return RunPlanAsync(run, orderId, run.Token());
    }

    public async Task<Run> TryRunAsync(string orderId, FlowOptions? options = null, CancellationToken cancellationToken = default)
    {
        var run = new Run(FlowMode.Reporting, options, cancellationToken);
        await RunPlanAsync(run, orderId, run.Token()).ConfigureAwait(false);
        return run;
    }

    private async Task<Results> RunPlanAsync(Run run, string orderId, CancellationToken cancellationToken)
    {
        if (!run.CanStart())
        {
            return run.End(new Results(run));
        }

        // Phase 1: independent of each other
        var checkBilling = run.Kept<string>(0) ?? run.Begin(0).Track(CheckBillingAsync(orderId, cancellationToken));
        var trackShipment = run.NotStarted<string>(1);
        try { trackShipment = run.Begin(1).Track(TrackShipmentAsync(orderId)); }
        catch (Exception thrown) { trackShipment = run.Begin(1).Throw<string>(thrown); }

        // Phase 2: needs CheckBilling, TrackShipment
        await run.WhenAll(checkBilling, trackShipment);
        var calculateRefund = run.CanStart(2, checkBilling, trackShipment) ? run.Begin(2).Offload(() => CalculateRefund(checkBilling.Result, trackShipment.Result)) : run.NotStarted<int>(2);
        var notify = run.CanStart(3) ? run.Begin(3).Track(NotifyAsync(run.TrackShipment, run.Context(3))) : run.NotStarted(3);

        await run.WhenAll(calculateRefund, notify);
        return run.End(new Results(run));
    }

    public readonly struct Results(Run run)
    {
        public string CheckBilling => run.Value<string>(0);

        public string TrackShipment => run.Value<string>(1);

        public int CalculateRefund => run.Value<int>(2);
    }

    public sealed class Run(FlowMode mode, FlowOptions? options, CancellationToken cancellationToken)
        : FlowRun(ThePlan, mode, options, cancellationToken)
    {
        public TaskOutcome<string> CheckBilling => Outcome<string>(0);

        public TaskOutcome<string> TrackShipment => Outcome<string>(1);

        public TaskOutcome<int> CalculateRefund => Outcome<int>(2);

        public TaskOutcome Notify => Outcome(3);
    }
}
