// FLAG AGF0402: string.Join over a list that grows
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly List<string> _l=new();
 [AgentTask] async Task T1() { await Task.Yield(); _=string.Join(",",_l); }
 [AgentTask] async Task T2() { await Task.Yield(); _l.Add("x"); }
}
