namespace AgentFlow.Package.Tests;

/// <summary>A library held to everything the SDK can demand.</summary>
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
