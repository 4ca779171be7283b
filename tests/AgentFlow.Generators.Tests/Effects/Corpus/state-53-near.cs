// CLEAN: mutual recursion
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
void Even(int i){ if(i>0) Odd(i-1); } void Odd(int i){ if(i>0) Even(i-1); }
 [AgentTask] async Task T1() { await Task.Yield(); Even(4); }
 [AgentTask] async Task T2() { await Task.Yield(); Odd(3); }
}
