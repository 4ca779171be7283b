// FLAG AGF0402: ref read in one, written in the other
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _x; static int Get(ref int a) => a;
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(Get(ref _x)); }
 [AgentTask] async Task T2() { await Task.Yield(); _x = 1; }
}
