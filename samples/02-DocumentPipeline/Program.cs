using System.Runtime.InteropServices;
using System.Text;
using AgentFlow;
using DocumentPipeline;

Console.OutputEncoding = Encoding.UTF8;

const int NothingDone = 2;
const int SummaryLength = 2;

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var command = CommandLine.Parse(args);
    if (command.ShowHelp)
    {
        Console.WriteLine(CommandLine.Help);
        return 0;
    }

    using var folder = WorkFolder.CopyOf(command.Folder ?? Path.Combine(AppContext.BaseDirectory, "Documents"));
    using var obstacles = new Obstacles(folder);
    if (command.Folder is null)
        obstacles.Lock("bees.txt").SaveAsLatin1("lighthouses.txt").KeepWriting("tides.txt");

    var report = new ConsoleReport(Console.Out, folder.Files);
    report.Begin(folder.Path, obstacles.Descriptions);

    var flow = new DocumentFlow(new AbsentLibrarian());
    var log = new RunLog(obstacles.End);
    var run = await flow.TryRunAsync(folder.Files, SummaryLength, new FlowOptions { Observer = log }, stop.Token);
    report.Ran("First run", run, log);

    // What failed for its encoding can be mended; the second run has nothing else to do than what the first one could not.
    var mended = run.Read.Failures.Where(failure => failure.Exception is InvalidDataException)
        .Select(failure => folder.Files[failure.Item!.Value]).ToList();
    if (mended.Count > 0 && !stop.IsCancellationRequested)
    {
        mended.ForEach(WorkFolder.SaveAsUtf8);
        report.Mended(mended);

        log = new RunLog();
        run = await flow.ResumeAsync(run, new FlowOptions { Observer = log }, stop.Token);
        report.Ran("Second run, resumed from the first", run, log);
        report.Resumed(run, log);
    }

    if (run.Index.TryGetValue(out var index))
        report.Write(index);
    report.End(index?.Entries.Count ?? 0);
    return run.IsComplete ? 0 : stop.IsCancellationRequested ? NothingDone : 1;
}
catch (DocumentPipelineException exception)
{
    Console.Error.WriteLine(exception.Message);
    return NothingDone;
}

// The first Ctrl+C ends the run in good order; a second one ends the program.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
