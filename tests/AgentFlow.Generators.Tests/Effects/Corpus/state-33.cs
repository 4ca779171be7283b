// FLAG AGF0401: item changed in its own task
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly List<int> _l=new();
 [AgentTask(MaxConcurrency=4)] void T([ForEach("xs")] int x) { _l.Add(x); }
}
