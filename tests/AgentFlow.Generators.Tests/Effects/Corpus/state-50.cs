// FLAG AGF0406: check then act
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly ConcurrentDictionary<int,int> _d=new();
 [AgentTask] void T1() { if(!_d.ContainsKey(1)) _d[1]=1; }
 [AgentTask] void T2() { if(!_d.ContainsKey(1)) _d[1]=2; }
}
