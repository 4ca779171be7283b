using System.Collections.Concurrent;

namespace AgentFlow.Tests.Runs;

/// <summary>Sees exceptions of tasks that nobody asked.</summary>
internal static class Unobserved
{
    /// <summary>Those of a type that came of what was done, once the tasks are collected.</summary>
    public static IReadOnlyCollection<Exception> After<TException>(Action action)
        where TException : Exception
    {
        var unobserved = new ConcurrentQueue<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs unseen)
        {
            if (unseen.Exception.Flatten().InnerExceptions.Any(thrown => thrown is TException))
            {
                unobserved.Enqueue(unseen.Exception);
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            action();
            for (int i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        return unobserved;
    }
}
