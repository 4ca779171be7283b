namespace AgentFlow.Package.Tests;

/// <summary>Projects that build with the package, and do what they should.</summary>
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

public class LibraryTests
{
    [Fact]
    public async Task A_library_held_to_the_strictest_rules_builds_without_a_word()
    {
        var consumer = await Consumer.GetAsync("Library");

        var log = await consumer.TryBuildAsync();

        Assert.True(log.ExitCode == 0 && log.Diagnostics is [], log.Output);
    }
}

public class Net8Tests
{
    [Fact]
    public async Task The_oldest_runtime_and_language_version_will_do()
    {
        var consumer = await Consumer.GetAsync("Net8");

        await consumer.DotNetAsync("build", "--output", "out");

        Assert.Equal([".NET 8: 42"], await consumer.ExecuteAsync("out"));
    }
}

public class TrimmedTests
{
    [Fact]
    public async Task A_trimmed_and_self_contained_application_runs()
    {
        var consumer = await Consumer.GetAsync("Trimmed");

        await consumer.DotNetAsync("publish", "--output", "out");

        Assert.Equal(["Hello, world", "no world", "report", "plan", "1"], await consumer.ExecuteAsync("out"));
    }
}
