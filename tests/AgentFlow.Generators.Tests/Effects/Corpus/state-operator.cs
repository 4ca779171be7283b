// FLAG AGF04: operator overload with side effect
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class V { public static int Ops; public static V operator +(V a, V b) { Ops++; return a; } }
partial class W {
 [AgentTask] async Task T1() { await Task.Yield(); var v = new V() + new V(); Console.WriteLine(v); }
 [AgentTask] async Task T2() { await Task.Yield(); var v = new V() + new V(); Console.WriteLine(v); }
}
