using System.Reflection;

namespace AgentFlow.GeneratedCode.Tests.Policies.Stress;

/// <summary>Sees what runs leave behind: callbacks, exceptions that nobody observed, memory.</summary>
internal sealed class Leftovers : IDisposable
{
    private int _unobserved;
    private string? _first;

    public Leftovers() => TaskScheduler.UnobservedTaskException += Note;

    /// <summary>How many exceptions nobody observed, and the first of them; null where there was none.</summary>
    public string? Unobserved => Volatile.Read(ref _unobserved) == 0 ? null : $"{_unobserved}, among them {_first}";

    /// <summary>How many callbacks are registered on a token.</summary>
    public static int CallbacksOn(CancellationTokenSource source)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        object? registrations = typeof(CancellationTokenSource).GetField("_registrations", Any)!.GetValue(source);
        object? node = registrations?.GetType().GetField("Callbacks", Any)!.GetValue(registrations);
        int count = 0;
        for (; node is not null; node = node.GetType().GetField("Next", Any)!.GetValue(node))
            count++;
        return count;
    }

    /// <summary>The bytes in use once everything that can be collected is.</summary>
    public static long Memory()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Note;

    private void Note(object? sender, UnobservedTaskExceptionEventArgs unseen)
    {
        Interlocked.Increment(ref _unobserved);
        Interlocked.CompareExchange(ref _first, unseen.Exception.ToString(), null);
    }
}
