using AgentFlow;

namespace Orders;

public record Bill(decimal Amount);

public record Shipment(bool Lost);

public record Refund(decimal Amount);

public partial class CustomerRequest(decimal? billed)
{
    [AgentTask]
    private async Task<Bill> CheckBillingAsync(string orderId, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return new Bill(billed ?? throw new InvalidOperationException($"No bill for {orderId}."));
    }

    [AgentTask]
    private static ValueTask<Shipment> TrackShipmentAsync(string orderId) => new(new Shipment(orderId.Length > 0));

    [AgentTask(DependsOn = [nameof(CheckBillingAsync), nameof(TrackShipmentAsync)])]
    private static Refund CalculateRefund(Bill checkBilling, Shipment trackShipment) =>
        new(trackShipment.Lost ? checkBilling.Amount : 0m);
}
