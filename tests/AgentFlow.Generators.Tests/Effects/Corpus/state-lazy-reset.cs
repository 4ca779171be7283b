// FLAG AGF04: lazy, but reset elsewhere
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
string _c; string C() => _c ??= "a".Trim();
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(C()); }
 [AgentTask] async Task T2() { await Task.Yield(); _c = null; }
}
