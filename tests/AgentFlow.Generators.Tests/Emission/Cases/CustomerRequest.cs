// Two independent tasks, and one that needs both.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AgentFlow;

namespace Demo;

public record Bill(decimal Amount);

public record Shipment(bool IsLost);

public record Refund(decimal Amount);

public partial class CustomerRequest
{
    [AgentTask]
    private async Task<Bill> CheckBillingAsync(string orderId, CancellationToken ct)
    {
        await Task.Yield();
        return new Bill(orderId.Length);
    }

    [AgentTask]
    private async Task<Shipment> TrackShipmentAsync(string orderId, CancellationToken ct)
    {
        await Task.Yield();
        return new Shipment(orderId.Length > 3);
    }

    [AgentTask(DependsOn = [nameof(CheckBillingAsync), nameof(TrackShipmentAsync)])]
    private Refund CalculateRefund(Bill checkBilling, Shipment trackShipment) => new(trackShipment.IsLost ? checkBilling.Amount : 0);
}
