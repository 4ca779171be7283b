// FLAG AGF0401: the semaphore lets two in at once
using AgentFlow;
using System; using System.Threading; using System.Threading.Tasks;
static class Waits { public static IDisposable DisposableWait(this SemaphoreSlim gate, CancellationToken ct = default) => throw new NotSupportedException(); }
partial class Flow
{
    private readonly SemaphoreSlim _gate = new SemaphoreSlim(2); private int _count;
    [AgentTask] async Task FirstAsync(CancellationToken ct) { await Task.Delay(10, ct); using (_gate.DisposableWait(ct)) { _count++; } }
    [AgentTask] async Task SecondAsync(CancellationToken ct) { await Task.Delay(10, ct); using (_gate.DisposableWait(ct)) { _count++; } }
}
