namespace AgentFlow.Package.Tests;

/// <summary>What is not reached is cut away, and the rest still runs.</summary>
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
