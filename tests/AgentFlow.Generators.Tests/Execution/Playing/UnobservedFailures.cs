using System.Collections.Concurrent;

namespace AgentFlow.Generators.Tests.Execution;

/// <summary>Scripted failures of tasks that nobody has looked at.</summary>
internal sealed class UnobservedFailures : IDisposable
{
    private readonly ConcurrentQueue<Exception> _found = new();

    public UnobservedFailures() => TaskScheduler.UnobservedTaskException += Note;

    /// <exception cref="MismatchException">A task that failed was collected unobserved.</exception>
    public void Check()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var found = _found.ToList();
        _found.Clear();
        Mismatch.Unless(found.Count == 0, $"nobody observed that {string.Join(", ", found.Select(failure => failure.Message))}");
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Note;

    private void Note(object? sender, UnobservedTaskExceptionEventArgs unobserved)
    {
        foreach (var failure in unobserved.Exception.InnerExceptions.OfType<ScriptedException>())
            _found.Enqueue(failure);
    }
}
