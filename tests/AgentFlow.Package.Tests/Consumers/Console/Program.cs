using Orders;

var results = await new CustomerRequest(42m).RunAsync("order-42");
Console.WriteLine($"refund {results.CalculateRefund.Amount}");

var run = await new CustomerRequest(null).TryRunAsync("order-43");
Console.WriteLine($"complete {run.IsComplete}");
foreach (var outcome in run.Outcomes)
{
    Console.WriteLine($"{outcome.TaskName} {outcome.Status}");
}

Console.WriteLine(string.Join(" | ", CustomerRequest.Plan.Phases.Select(phase => string.Join(", ", phase))));
