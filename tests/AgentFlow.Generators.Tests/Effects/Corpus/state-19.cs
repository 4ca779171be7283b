// FLAG AGF0401: ref local
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n;
 [AgentTask] void T1() { ref int r=ref _n; r=1; }
 [AgentTask] void T2() { _n=2; }
}
