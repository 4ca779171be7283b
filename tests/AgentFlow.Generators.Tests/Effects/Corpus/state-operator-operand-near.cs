// CLEAN: an operator makes a new object
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
sealed class Acc { public int N; public static Acc operator +(Acc a, int n) => new() { N = a.N + n }; }
partial class W
{
    readonly Acc _acc = new();
    [AgentTask] async Task<int> A() { await Task.Yield(); var x = _acc + 1; x.N++; return x.N; }
    [AgentTask] async Task<int> B() { await Task.Yield(); var x = _acc + 2; x += 3; return x.N; }
}
