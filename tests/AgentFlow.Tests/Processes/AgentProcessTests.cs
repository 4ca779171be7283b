using AgentFlow.Tests.Workflows;
using static AgentFlow.Tests.Processes.Shell;

namespace AgentFlow.Tests.Processes;

public class AgentProcessTests
{
    [Fact]
    public async Task WhatItWrote_IsTheResult()
    {
        var result = await AgentProcess.RunAsync(Script("echo out; printf err >&2"));

        Assert.Equal((0, "out\n", "err"), (result.ExitCode, result.Output, result.Error));
        Assert.False(result.IsOutputCut || result.IsErrorCut);
        Assert.True(result.Elapsed > TimeSpan.Zero);
    }

    [Fact]
    public async Task InATask_ItsLinesAreProgress()
    {
        var lines = new List<string?>();
        var context = new AgentTaskContext("Build", progress: (_, message) => lines.Add(message));

        await AgentProcess.RunAsync(Script("echo compiling; echo; echo done"), context);

        Assert.Equal(["compiling", "done"], lines);
    }

    [Fact]
    public async Task Arguments_ReachItAsTheyAre()
    {
        string[] arguments = ["a b", "", "\"'", "$(touch x); `id` | cat > y &", "*", "--flag=\\", "ü\n€"];

        var result = await AgentProcess.RunAsync(Script("""for a in "$@"; do printf '%s\0' "$a"; done""", arguments));

        Assert.Equal(arguments, result.Output.Split('\0')[..^1]);
    }

    [Fact]
    public async Task StandardInput_IsWhatItReads()
    {
        string text = string.Concat(Enumerable.Repeat("grüße 🙂\n", 50_000));

        var result = await AgentProcess.RunAsync(new("cat") { StandardInput = text });

        Assert.Equal(text, result.Output);
    }

    [Fact]
    public async Task WithoutInput_ItReadsTheEnd() => Assert.Equal("", (await AgentProcess.RunAsync(new AgentProcessStart("cat")).WaitAsync(Patience)).Output);

    [Fact]
    public async Task OneThatDoesNotReadItsInput_DoesNotFail()
    {
        var result = await AgentProcess.RunAsync(new("sh", "-c", "exec 0<&-; echo done") { StandardInput = new string('x', 1_000_000) }).WaitAsync(Patience);

        Assert.Equal("done\n", result.Output);
    }

    [Fact]
    public async Task TheEnvironment_HasWhatIsAdded_AndLacksWhatIsTakenAway()
    {
        var start = new AgentProcessStart("sh", "-c", "echo $AGENT_NAME ${HOME-none} ${PATH:+path}")
        {
            Environment = new Dictionary<string, string?> { ["AGENT_NAME"] = "Ann", ["HOME"] = null },
        };

        Assert.Equal("Ann none path\n", (await AgentProcess.RunAsync(start)).Output);
    }

    [Fact]
    public async Task TheWorkingFolder_IsWhereItRuns()
    {
        using var folder = new TemporaryFolder();

        await AgentProcess.RunAsync(new("sh", "-c", "echo here > found") { WorkingDirectory = folder.Root });

        Assert.Equal("here\n", folder.Read("found"));
    }

    [Fact]
    public async Task AnExitCode_IsAFailure_WithTheEndOfTheError()
    {
        var start = Script("echo out; for i in $(seq 30); do echo line $i >&2; done; exit 3");

        var thrown = await Assert.ThrowsAsync<AgentProcessException>(() => AgentProcess.RunAsync(start));

        Assert.Equal(3, thrown.ExitCode);
        Assert.Same(start, thrown.Start);
        Assert.Equal("out\n", thrown.Result!.Output);
        Assert.StartsWith("'sh -c \"echo out; for i in", thrown.Message, StringComparison.Ordinal);
        Assert.Contains($"ended with exit code 3 in '{Environment.CurrentDirectory}'. The end of its standard error:\nline 11\n", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith("\nline 29\nline 30", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo wrong; exit 1", "It wrote nothing to its standard error. The end of its output:\nwrong")]
    [InlineData("exit 1", "It wrote nothing.")]
    public async Task AFailureWithoutAnError_ShowsWhatThereIs(string script, string end)
        => Assert.EndsWith(end, (await Assert.ThrowsAsync<AgentProcessException>(() => AgentProcess.RunAsync(Script(script)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task ALongErrorLine_DoesNotFloodTheMessage()
    {
        var start = Script("head -c 100000 /dev/zero | tr '\\0' x >&2; exit 1");

        Assert.InRange((await Assert.ThrowsAsync<AgentProcessException>(() => AgentProcess.RunAsync(start))).Message.Length, 4096, 4600);
    }

    [Fact]
    public async Task AMissingProgram_IsNamed()
    {
        using var folder = new TemporaryFolder();

        var thrown = await Assert.ThrowsAsync<AgentProcessException>(() => AgentProcess.RunAsync(new("no-such-agent") { WorkingDirectory = folder.Root }));

        Assert.Equal($"'no-such-agent' could not be started in '{folder.Root}': there is no such program.", thrown.Message);
        Assert.Null(thrown.ExitCode);
    }

    [Fact]
    public async Task AMissingFolder_IsNamed()
    {
        var thrown = await Assert.ThrowsAsync<AgentProcessException>(() => AgentProcess.RunAsync(new("sh") { WorkingDirectory = "/no/such/folder" }));

        Assert.Equal("'sh' could not be started in '/no/such/folder': there is no such folder.", thrown.Message);
    }

    [Fact]
    public void BadStarts_AreRefused()
    {
        Assert.Throws<ArgumentException>("fileName", () => new AgentProcessStart(" "));
        Assert.Throws<ArgumentException>("arguments", () => new AgentProcessStart("sh", "a\0b"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgentProcessStart("sh") { MaxOutputLength = -1 });
    }

    [Theory]
    [InlineData("agent.cmd", true)]
    [InlineData("C:\\x\\agent.BAT. .", true)]
    [InlineData("agent.exe", false)]
    [InlineData("cmd", false)]
    public void BatchFiles_AreKnown(string fileName, bool isBatchFile) => Assert.Equal(isBatchFile, AgentProcess.IsBatchFile(fileName));
}
