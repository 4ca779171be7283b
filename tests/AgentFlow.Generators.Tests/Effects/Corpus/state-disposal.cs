// FLAG AGF04: Dispose of using writes static
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class D : IDisposable { public static int N; public void Dispose() => N++; }
partial class W {
 [AgentTask] async Task T1() { await Task.Yield(); using (new D()) { } }
 [AgentTask] async Task T2() { await Task.Yield(); using var d = new D(); Console.WriteLine(d); }
}
