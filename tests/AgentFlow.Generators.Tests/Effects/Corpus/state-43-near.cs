// CLEAN: a file written by a helper
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
void Save(string p,string s)=>File.WriteAllText(p,s);
 [AgentTask] async Task T1() { await Task.Yield(); Save("1","1"); }
 [AgentTask] async Task T2() { await Task.Yield(); Save("2","2"); }
}
