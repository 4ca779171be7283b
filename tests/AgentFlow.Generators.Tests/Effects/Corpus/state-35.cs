// FLAG AGF0401: an order by data
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
int _n;
 [AgentTask] int A() => _n=1;
 [AgentTask] int B() => _n=2;
}
