// CLEAN: a record's with
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
record R(int X);
partial class W {
readonly R _r=new(1);
 [AgentTask] async Task T1() { await Task.Yield(); var r=_r with{X=1}; }
 [AgentTask] async Task T2() { await Task.Yield(); var r=_r with{X=2}; }
}
