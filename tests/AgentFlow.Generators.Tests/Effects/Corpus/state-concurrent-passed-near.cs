// CLEAN: a concurrent collection that goes through a method which takes any dictionary
using AgentFlow;
using System.Collections.Concurrent; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;
static class Known { public static string Of(IDictionary<string, string> all, string key) => all.TryGetValue(key, out var value) ? value : ""; }
partial class Flow
{
    private readonly ConcurrentDictionary<string, string> _all = new();
    [AgentTask] async Task FirstAsync(CancellationToken ct) { await Task.Delay(10, ct); _all["a"] = "1"; }
    [AgentTask] async Task<string> SecondAsync(CancellationToken ct) { await Task.Delay(10, ct); return Known.Of(_all, "a"); }
}
