// FLAG AGF0401: an input that both change
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
[AgentTask] void T1(List<int> l) { l.Add(1); }
 [AgentTask] void T2(List<int> l) { l.Add(2); }
}
