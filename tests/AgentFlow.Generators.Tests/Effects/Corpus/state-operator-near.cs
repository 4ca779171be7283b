// CLEAN: ids with Interlocked
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
static class Ids { static int _n; public static int Next => Interlocked.Increment(ref _n); }
partial class W {
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(Ids.Next); }
 [AgentTask] async Task T2() { await Task.Yield(); Console.WriteLine(Ids.Next); }
}
