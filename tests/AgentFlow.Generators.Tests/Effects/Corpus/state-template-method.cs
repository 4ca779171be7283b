// FLAG AGF04: abstract base template method
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
abstract class B { protected abstract void Do(); protected void Run1() => Do(); } partial class W : B { int _n; protected override void Do() => _n++; }
partial class W {
 [AgentTask] async Task T1() { await Task.Yield(); Run1(); }
 [AgentTask] async Task T2() { await Task.Yield(); Run1(); }
}
