namespace AgentFlow.Package.Tests;

/// <summary>The floor: the oldest runtime and language version.</summary>
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
