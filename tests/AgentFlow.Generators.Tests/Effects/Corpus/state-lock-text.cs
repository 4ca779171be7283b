// FLAG AGF04: instance lock cannot guard between..., const string differing locks
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n;
 [AgentTask] async Task T1() { await Task.Yield(); lock ("a") _n++; }
 [AgentTask] async Task T2() { await Task.Yield(); lock ("b") _n++; }
}
