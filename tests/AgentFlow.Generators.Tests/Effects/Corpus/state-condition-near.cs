// CLEAN: When predicate of a task reads what nobody writes
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W { readonly bool _on = true; int _n; bool Ready() => _on;
 [AgentTask] async Task T1() { await Task.Yield(); _n++; }
 [AgentTask(When = nameof(Ready))] async Task T2() { await Task.Yield(); Console.WriteLine(1); }
}
