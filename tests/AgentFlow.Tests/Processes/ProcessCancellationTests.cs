using System.Diagnostics;
using AgentFlow.Tests.Workflows;
using static AgentFlow.Tests.Processes.Shell;

namespace AgentFlow.Tests.Processes;

/// <summary>
/// Whether all of a tree has ended is asked of a named pipe: each process holds it open for writing, so that reading it comes to an end
/// only when the last of them is gone.
/// </summary>
public sealed class ProcessCancellationTests : IDisposable
{
    private const string Forever = "tail -f /dev/null";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData($"echo ready; exec {Forever}")]
    [InlineData($"{Forever} & {Forever} & echo ready; wait")]
    [InlineData($"sh -c 'trap \"\" TERM INT HUP; {Forever} & wait' & echo ready; wait")]
    public Task TheWholeTree_Ends(string script) => EndsAsync(script);

    [Fact]
    public async Task OneThatHasCutItselfLoose_EndsToo()
    {
        if (OperatingSystem.IsLinux())
        {
            await EndsAsync($"(setsid {Forever} > /dev/null 2>&1 &); ({Forever} &); echo ready; exec {Forever}");
        }
    }

    [Fact]
    public async Task OneThatDoesNotReadItsInput_Ends() => await EndsAsync($"echo ready; exec {Forever}", input: new string('x', 1_000_000));

    [Fact]
    public async Task CanceledBefore_NothingIsStarted()
    {
        var start = new AgentProcessStart("sh", "-c", "echo > started") { WorkingDirectory = _folder.Root };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AgentProcess.RunAsync(start, new CancellationToken(canceled: true)));

        Assert.False(File.Exists(_folder["started"]));
    }

    [Fact]
    public async Task ACallbackThatThrows_EndsTheTree_AndItsExceptionComesOut()
    {
        var allEnded = await HeldOpenAsync();
        var start = Start($"{Forever} & echo ready; wait", _ => throw new ArithmeticException("callback"));

        var thrown = await Assert.ThrowsAsync<ArithmeticException>(() => AgentProcess.RunAsync(start).WaitAsync(Patience));

        Assert.Equal("callback", thrown.Message);
        await allEnded.WaitAsync(Patience);
    }

    [Fact]
    public async Task ACanceledOneWhoseCallbackThrows_IsCanceled_AndTheExceptionIsKept()
    {
        using var source = new CancellationTokenSource();
        var allEnded = await HeldOpenAsync();
        var start = Start($"echo ready; exec {Forever}", _ =>
        {
            source.Cancel();
            throw new ArithmeticException("callback");
        });

        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => AgentProcess.RunAsync(start, source.Token).WaitAsync(Patience));

        Assert.Contains("callback", thrown.InnerException!.ToString(), StringComparison.Ordinal);
        await allEnded.WaitAsync(Patience);
    }

    [Fact]
    public async Task OneThatLeavesSomethingBehind_IsNotWaitedForAnyLonger()
    {
        // What is left behind holds input, output and error open until the test lets go of the pipe.
        await MakePipeAsync("hold");
        using var hold = new FileStream(_folder["hold"], FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var start = new AgentProcessStart("sh", "-c", "echo out; echo err >&2; exec 3<&0; cat hold & exit 0")
        {
            WorkingDirectory = _folder.Root,
            StandardInput = new string('x', 1_000_000),
        };

        var result = await AgentProcess.RunAsync(start).WaitAsync(Patience);

        Assert.Equal(("out\n", "err\n"), (result.Output, result.Error));
    }

    private async Task EndsAsync(string script, string? input = null)
    {
        using var source = new CancellationTokenSource();
        var allEnded = await HeldOpenAsync();
        var ready = new TaskCompletionSource();
        var running = AgentProcess.RunAsync(Start(script, _ => ready.TrySetResult(), input), source.Token);
        await await Task.WhenAny(running, ready.Task).WaitAsync(Patience);
        Assert.False(allEnded.IsCompleted);

        source.Cancel();

        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => running.WaitAsync(Patience));
        Assert.Equal(source.Token, thrown.CancellationToken);
        Assert.Null(thrown.InnerException);
        await allEnded.WaitAsync(Patience);
    }

    /// <summary>A task that ends when no process of a script has the pipe <c>alive</c> open any more.</summary>
    private async Task<Task> HeldOpenAsync()
    {
        await MakePipeAsync("alive");
        return Task.Run(() => File.ReadAllBytes(_folder["alive"]));
    }

    private async Task MakePipeAsync(string name)
    {
        using var made = Process.Start("mkfifo", _folder[name]);
        await made.WaitForExitAsync();
    }

    private AgentProcessStart Start(string script, Action<string> onOutput, string? input = null)
        => new("sh", "-c", $"exec 9> alive; {script}") { WorkingDirectory = _folder.Root, OnOutput = onOutput, StandardInput = input };
}
