using DocumentPipeline;

namespace AgentFlow.Samples.Tests.DocumentPipeline;

public sealed class CommandLineTests
{
    [Fact]
    public void AFolderMayBeGiven()
    {
        Assert.Equal(new CommandLine(null, ShowHelp: false), CommandLine.Parse([]));
        Assert.Equal(new CommandLine("texts", ShowHelp: false), CommandLine.Parse(["texts"]));
        Assert.True(CommandLine.Parse(["-h"]).ShowHelp);
    }

    [Theory]
    [InlineData("There is no option --all. See --help.", "--all")]
    [InlineData("The folder is empty. Give the path of one, or nothing.", "")]
    [InlineData("Give one folder at most. See --help.", "a", "b")]
    public void AnythingElseIsRefused(string message, params string[] arguments)
        => Assert.Equal(message, Assert.Throws<DocumentPipelineException>(() => CommandLine.Parse(arguments)).Message);
}
