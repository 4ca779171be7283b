// FLAG AGF0401: the text that is asked for is not the one that is given a value
using AgentFlow;
using System.Threading; using System.Threading.Tasks;
partial class Flow
{
    private string _name; private string _other; private readonly string[] _names = new string[4];
    [AgentTask] async Task<string> FirstAsync(int n, CancellationToken ct) { await Task.Delay(n, ct); return Name() + Name(n); }
    [AgentTask] async Task<string> SecondAsync(int n, CancellationToken ct) { await Task.Delay(n, ct); return Name(n) + Name(); }
    private string Name() { var known = _other; if (known != null) return known; return _name = "text"; }
    private string Name(int n) { var known = _names[n]; known = "other"; if (known != null) return known; return _names[n] = "text"; }
}
