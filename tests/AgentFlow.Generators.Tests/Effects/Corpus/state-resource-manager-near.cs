// CLEAN: the texts of a resource file, made when they are first asked for
using AgentFlow;
using System.Resources; using System.Threading; using System.Threading.Tasks;
static class Texts { private static ResourceManager _texts; public static ResourceManager All => _texts ?? (_texts = new ResourceManager(typeof(Texts))); }
partial class Flow
{
    [AgentTask] async Task<string> FirstAsync(CancellationToken ct) { await Task.Delay(10, ct); return Texts.All.GetString("a"); }
    [AgentTask] async Task<string> SecondAsync(CancellationToken ct) { await Task.Delay(10, ct); return Texts.All.GetString("b"); }
}
