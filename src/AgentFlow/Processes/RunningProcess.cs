using System.Diagnostics;

namespace AgentFlow;

/// <summary>A child process from its start to its end, with all that it reads and writes.</summary>
internal sealed class RunningProcess : IDisposable
{
    // Writing goes on after the end only where another process holds the pipe.
    private static readonly TimeSpan InputGrace = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly ProcessTree _tree;
    private readonly OutputReader _output;
    private readonly OutputReader _error;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RunningProcess(Process process, ProcessTree tree, int limit, Action<string>? onOutput, Action<string>? onError)
    {
        _process = process;
        _tree = tree;
        _output = new(process.StandardOutput, limit, onOutput);
        _error = new(process.StandardError, limit, onError);
    }

    public TextTail Output => _output.Text;

    public TextTail Error => _error.Text;

    /// <summary>Waits for its end and gives its exit code. On cancellation, and when a callback throws, all of its tree is ended first.</summary>
    public async Task<int> EndAsync(string? input, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.WhenAll(ReadAsync(_output, stop), ReadAsync(_error, stop));
        var writing = Task.Run(() => WriteAsync(input), CancellationToken.None);
        bool isStopped = false;
        Exception? failure = null;
        try
        {
            await _process.WaitForExitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            isStopped = true;
            failure = await _tree.EndAsync(_process).ConfigureAwait(false);
        }

        _ended.SetResult();
        await EndInputAsync(writing).ConfigureAwait(false);
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (isStopped && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The process was ended, because it was canceled.", failure ?? reading.Exception, cancellationToken);
        }

        await reading.ConfigureAwait(false);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        // A process does not close what its user has seen.
        _process.StandardOutput.Dispose();
        _process.StandardError.Dispose();
        _process.Dispose();
    }

    // Apart from the caller's thread, which a process that writes and writes would hold.
    private Task ReadAsync(OutputReader output, CancellationTokenSource stop) => Task.Run(
        async () =>
        {
            try
            {
                await output.ReadAsync(_ended.Task).ConfigureAwait(false);
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        },
        CancellationToken.None);

    private async Task WriteAsync(string? text)
    {
        try
        {
            var input = _process.StandardInput;
            await using (input.ConfigureAwait(false))
            {
                await input.WriteAsync(text).ConfigureAwait(false);
            }
        }
        catch (Exception thrown) when (thrown is IOException or ObjectDisposedException)
        {
            // It closed its input or ended without reading all of it, which is its own affair.
        }
    }

    private async Task EndInputAsync(Task writing)
    {
        try
        {
            await writing.WaitAsync(InputGrace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _process.StandardInput.BaseStream.Dispose();
        }
    }
}
