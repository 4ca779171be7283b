using System.Runtime.InteropServices;
using System.Text;
using ReleaseCheck;

Console.OutputEncoding = Encoding.UTF8;

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var command = CommandLine.Parse(args);
    if (command.ShowHelp)
    {
        Console.WriteLine(CommandLine.Help);
        return (int)Readiness.Ready;
    }

    var repository = await Repository.OpenAsync(command.Path, stop.Token);
    var run = await new ReleaseCheckFlow().TryRunAsync(repository, cancellationToken: stop.Token);

    // A run that was canceled did not come to its verdict, the last task; what the others found still counts.
    var verdict = run.Verdict.TryGetValue(out var reached) ? reached : new Verdict(run.Outcomes.SkipLast(1));

    new ConsoleReport(Console.Out, Paint.ForConsole(), command.ShowAll).Write(repository, run, verdict);
    return (int)verdict.Readiness;
}
catch (ReleaseCheckException exception)
{
    Console.Error.WriteLine(exception.Message);
    return (int)Readiness.Unchecked;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Canceled before anything was checked.");
    return (int)Readiness.Unchecked;
}

// The first Ctrl+C ends the run in good order; a second one ends the program.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
