// CLEAN: an extension that nothing is known of waits for the semaphore, and the using gives it back
using AgentFlow;
using System; using System.Threading; using System.Threading.Tasks;
static class Waits { public static IDisposable DisposableWait(this SemaphoreSlim gate, CancellationToken ct = default) => throw new NotSupportedException(); }
partial class Flow
{
    private readonly SemaphoreSlim _gate = new(1); private int _count;
    [AgentTask] async Task FirstAsync(CancellationToken ct) { await Task.Delay(10, ct); using (_gate.DisposableWait(ct)) { _count++; } }
    [AgentTask] async Task SecondAsync(CancellationToken ct) { await Task.Delay(10, ct); using (_gate.DisposableWait(ct)) { _count++; } }
}
