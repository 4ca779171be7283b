using ReleaseCheck;

namespace AgentFlow.Samples.Tests.ReleaseCheck;

public sealed class CommandLineTests
{
    [Fact]
    public void WithoutArgumentsItIsTheCurrentFolder()
        => Assert.Equal(new CommandLine(".", ShowAll: false, ShowHelp: false), CommandLine.Parse([]));

    [Fact]
    public void OptionsMayStandAnywhere()
        => Assert.Equal(new CommandLine("some where", ShowAll: true, ShowHelp: true), CommandLine.Parse(["--help", "some where", "--all"]));

    [Theory]
    [InlineData("There is no option --al. See --help.", "--al")]
    [InlineData("Give one path at most. See --help.", "a", "b")]
    [InlineData("The path is empty. Give the folder of a git repository, or nothing.", "")]
    public void WhatMakesNoSenseIsRefused(string message, params string[] arguments)
        => Assert.Equal(message, Assert.Throws<ReleaseCheckException>(() => CommandLine.Parse(arguments)).Message);
}
