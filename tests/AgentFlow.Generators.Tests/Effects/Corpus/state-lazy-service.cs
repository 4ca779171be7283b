// FLAG AGF04: lazy with a service call in it
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
interface ISvc { string Load(); }
partial class W {
string _c; ISvc _s = null; string C() => _c ??= _s.Load();
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(C()); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(C()); }
}
