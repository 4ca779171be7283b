using AgentFlow.Tests.Workflows;

namespace AgentFlow.Tests.Runs;

public class CustomerRequestTests
{
    [Fact]
    public async Task RunAsync_GivesEveryResult()
    {
        var request = new CustomerRequest { CheckBillingAsync = (order, _) => Task.FromResult($"bill of {order}") };

        var results = await request.RunAsync("42");

        Assert.Equal("bill of 42", results.CheckBilling);
        Assert.Equal("shipment of 42", results.TrackShipment);
        Assert.Equal(24, results.CalculateRefund);
    }

    [Fact]
    public async Task IndependentTasks_RunTogether_AndTheirDependentWaits()
    {
        var bill = new TaskCompletionSource<string>();
        var shipment = new TaskCompletionSource<string>();
        bool refundStarted = false;
        var request = new CustomerRequest
        {
            CheckBillingAsync = (_, _) => bill.Task,
            TrackShipmentAsync = _ => shipment.Task,
            CalculateRefund = (a, b) => { refundStarted = true; return a.Length + b.Length; },
        };

        var running = request.RunAsync("42");
        bill.SetResult("b");
        Assert.False(running.IsCompleted || refundStarted);
        shipment.SetResult("s");

        Assert.Equal(2, (await running).CalculateRefund);
    }

    [Fact]
    public async Task TryRunAsync_KeepsWhatSucceeded_AndSaysWhy()
    {
        TaskOutcome<string>? seen = null;
        var request = new CustomerRequest
        {
            CheckBillingAsync = (_, _) => Task.FromResult("bill"),
            TrackShipmentAsync = _ => throw new IOException("no such parcel"),
            NotifyAsync = (shipment, context) => { seen = shipment; context.Summarize("mailed"); return Task.CompletedTask; },
        };

        var run = await request.TryRunAsync("42");

        Assert.Equal("bill", run.CheckBilling.Value);
        Assert.Equal("TrackShipment: Failed: no such parcel", run.TrackShipment.ToString());
        Assert.Equal("CalculateRefund: Skipped, because 'TrackShipment' failed: no such parcel", run.CalculateRefund.ToString());
        Assert.Same(run.TrackShipment, seen);
        Assert.Equal("mailed", run.Notify.Summary);
        Assert.False(run.IsComplete);
    }

    [Fact]
    public async Task ASynchronousTask_ThatThrows_Fails()
    {
        var request = new CustomerRequest
        {
            CheckBillingAsync = (_, _) => Task.FromResult("bill"),
            CalculateRefund = (_, _) => throw new ArithmeticException("too much"),
        };

        var thrown = await Assert.ThrowsAsync<FlowException>(() => request.RunAsync("42"));

        Assert.IsType<ArithmeticException>(thrown.InnerException);
        Assert.Equal("bill", ((CustomerRequest.Run)thrown.Run).CheckBilling.Value);
    }

    [Fact]
    public async Task RunsUnderWay_OnOneInstance_ShareNothing()
    {
        var gates = new Dictionary<string, TaskCompletionSource<string>> { ["1"] = new(), ["2"] = new() };
        var request = new CustomerRequest { CheckBillingAsync = (order, _) => gates[order].Task };

        var first = request.TryRunAsync("1");
        var second = request.TryRunAsync("2");
        gates["2"].SetException(new IOException("down"));
        gates["1"].SetResult("bill");

        Assert.True((await first).IsComplete);
        Assert.Equal(OutcomeStatus.Failed, (await second).CheckBilling.Status);
    }
}
