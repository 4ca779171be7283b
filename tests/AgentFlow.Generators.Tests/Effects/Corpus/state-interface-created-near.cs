// CLEAN: two services of one class, each its own
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
interface IStore { void Put(int x); } class Store : IStore { readonly List<int> _l = new(); public void Put(int x) => _l.Add(x); }
partial class W { readonly IStore _a = new Store(), _b = new Store();
 [AgentTask] async Task T1() { await Task.Yield(); _a.Put(1); }
 [AgentTask] async Task T2() { await Task.Yield(); _b.Put(2); }
}
