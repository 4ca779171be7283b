namespace AgentFlow.Package.Tests;

/// <summary>As little as it takes: a console application and the package.</summary>
public class ConsoleTests
{
    [Fact]
    public async Task A_console_application_runs_a_workflow()
    {
        var consumer = await Consumer.GetAsync("Console");

        await consumer.DotNetAsync("build");

        Assert.Equal(
            [
                "refund 42",
                "complete False",
                "CheckBilling Failed",
                "TrackShipment Succeeded",
                "CalculateRefund Skipped",
                "CheckBilling, TrackShipment | CalculateRefund",
            ],
            await consumer.ExecuteAsync("bin/Debug/net10.0"));
    }
}
