// FLAG AGF04: ref swap of fields
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _x, _y; static void Swap(ref int a, ref int b) { var t = a; a = b; b = t; }
 [AgentTask] async Task T1() { await Task.Yield(); Swap(ref _x, ref _y); }
 [AgentTask] async Task T2() { await Task.Yield(); Swap(ref _x, ref _y); }
}
