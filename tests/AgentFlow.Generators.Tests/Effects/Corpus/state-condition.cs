// FLAG AGF04: When predicate reads what a sibling writes
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W { int _n; bool Ready() => _n > 0;
 [AgentTask] async Task T1() { await Task.Yield(); _n++; }
 [AgentTask(When = nameof(Ready))] async Task T2() { await Task.Yield(); Console.WriteLine(1); }
}
