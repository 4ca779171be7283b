// FLAG AGF0401: items of a ForEach
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n;
 [AgentTask(MaxConcurrency=4)] async Task T([ForEach("xs")] int x) { await Task.Yield(); _n+=x; }
}
