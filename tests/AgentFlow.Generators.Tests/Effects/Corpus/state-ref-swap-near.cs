// CLEAN: ref to a local array element swap
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
static void Swap(ref int a, ref int b) { var t = a; a = b; b = t; }
 [AgentTask] async Task T1() { await Task.Yield(); var a = new int[2]; Swap(ref a[0], ref a[1]); }
 [AgentTask] async Task T2() { await Task.Yield(); var a = new int[2]; Swap(ref a[0], ref a[1]); }
}
