// CLEAN: one writes to the stream, the other reads a value that the stream's own source keeps in it
using AgentFlow;
using System.IO; using System.Threading; using System.Threading.Tasks;
class Counted : MemoryStream { public bool IsDone { get; set; } }
partial class Flow
{
    private readonly Counted _out = new();
    [AgentTask] async Task FirstAsync(CancellationToken ct) { if (!_out.IsDone) await _out.WriteAsync(new byte[] { 1 }, ct); }
    [AgentTask] async Task<bool> SecondAsync(CancellationToken ct) { await Task.Delay(10, ct); return _out.IsDone; }
}
