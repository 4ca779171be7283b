namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class OwnRepositoryTests
{
    [Fact]
    public async Task ThisRepositoryIsReady()
    {
        var result = await SampleProgram.RunAsync(SampleProgram.Start("ReleaseCheck", AppContext.BaseDirectory, "--all"));

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }
}
