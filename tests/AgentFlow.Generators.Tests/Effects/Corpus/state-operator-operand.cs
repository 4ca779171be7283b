// FLAG AGF04: an operator changes its operand
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
sealed class Acc { public int N; public static Acc operator +(Acc a, int n) { a.N += n; return a; } }
partial class W
{
    readonly Acc _acc = new();
    [AgentTask] async Task A() { await Task.Yield(); var x = _acc + 1; }
    [AgentTask] async Task B() { await Task.Yield(); var x = _acc + 2; }
}
