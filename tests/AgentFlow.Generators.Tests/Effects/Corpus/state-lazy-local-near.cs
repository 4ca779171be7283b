// CLEAN: texts that are made when they are first asked for, by way of a local: whoever makes one makes the same
using AgentFlow;
using System.Threading; using System.Threading.Tasks;
partial class Flow
{
    private string _name; private readonly string[] _names = new string[4];
    [AgentTask] async Task<string> FirstAsync(int n, CancellationToken ct) { await Task.Delay(n, ct); return Name() + Name(n); }
    [AgentTask] async Task<string> SecondAsync(int n, CancellationToken ct) { await Task.Delay(n, ct); return Name(n) + Name(); }
    private string Name() { var known = _name; if (known == null) { known = (_name = "text"); } return known; }
    private string Name(int n) { var known = _names[n]; if (known != null) return known; return _names[n] = "text" + n; }
}
