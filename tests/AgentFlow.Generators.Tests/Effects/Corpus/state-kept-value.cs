// FLAG AGF0404: both write to one stream, whatever its own source keeps in it
using AgentFlow;
using System.IO; using System.Threading; using System.Threading.Tasks;
class Counted : MemoryStream { public bool IsDone { get; set; } }
partial class Flow
{
    private readonly Counted _out = new();
    [AgentTask] async Task FirstAsync(CancellationToken ct) { if (!_out.IsDone) await _out.WriteAsync(new byte[] { 1 }, ct); }
    [AgentTask] async Task SecondAsync(CancellationToken ct) { if (!_out.IsDone) await _out.WriteAsync(new byte[] { 2 }, ct); }
}
