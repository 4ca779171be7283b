namespace AgentFlow.Package.Tests;

/// <summary>The oldest compiler that is promised to load the package.</summary>
public class Compiler48Tests
{
    [Fact]
    public async Task Roslyn_4_8_loads_the_generator_and_the_analyzers_and_compiles_what_they_make()
    {
        var consumer = await Consumer.GetAsync("Compiler48");

        await consumer.DotNetAsync("build");

        var said = await consumer.ExecuteAsync("bin/Debug/net10.0");
        Assert.Equal("Roslyn 4.8.0.0, 1 generator", said[0]);
        Assert.Contains("warning AGF0204", Assert.Single(said[1..^1]), StringComparison.Ordinal);
        Assert.Equal("42", said[^1]);
    }
}
