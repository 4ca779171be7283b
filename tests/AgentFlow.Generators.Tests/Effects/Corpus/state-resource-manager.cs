// FLAG AGF0401: two texts that count themselves may be made, of which one is lost
using AgentFlow;
using System.Resources; using System.Threading; using System.Threading.Tasks;
class Counted { public int Count; } static class Texts { private static Counted _texts; public static Counted All => _texts ?? (_texts = new Counted()); }
partial class Flow
{
    [AgentTask] async Task<string> FirstAsync(CancellationToken ct) { await Task.Delay(10, ct); return (++Texts.All.Count).ToString(); }
    [AgentTask] async Task<string> SecondAsync(CancellationToken ct) { await Task.Delay(10, ct); return (++Texts.All.Count).ToString(); }
}
