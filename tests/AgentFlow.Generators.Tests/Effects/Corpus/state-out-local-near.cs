// CLEAN: a local that begins as a shared value and is given back through out
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
partial class W {
string _default="";
 static void Find(string line, out string found)=>found=line.Trim();
 [AgentTask] async Task<string> T1() { await Task.Yield(); var found=_default; Find("a", out found); return found; }
 [AgentTask] async Task<string> T2() { await Task.Yield(); var found=string.Empty; Find("b", out found); string other=_default; Find("c", out other); return found+other; }
}
