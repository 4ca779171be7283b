// FLAG AGF0401: a field that is given back through out
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
partial class W {
string _found="";
 static void Find(string line, out string found)=>found=line.Trim();
 [AgentTask] async Task T1() { await Task.Yield(); Find("a", out _found); }
 [AgentTask] async Task T2() { await Task.Yield(); Find("b", out _found); }
}
