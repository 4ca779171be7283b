// CLEAN: async lock of a package
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class AsyncLock { public Task<IDisposable> LockAsync(CancellationToken ct = default) => null; }
partial class W {
int _n; readonly AsyncLock _m = new();
 [AgentTask] async Task T1() { await Task.Yield(); using (await _m.LockAsync()) _n++; }
 [AgentTask] async Task T2() { await Task.Yield(); using var g = await _m.LockAsync(); _n++; }
}
