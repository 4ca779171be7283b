// FLAG AGF0401: a method that gives back a default through out, into a field
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
class Target { public string Name=""; }
partial class W(Target target) {
 static bool Find(string line, string known, out string found) { found=string.Empty; if(line=="") return false; found=known; return true; }
 [AgentTask] async Task<string> T1() { await Task.Yield(); return Find("a", "known", out target.Name) ? "a" : ""; }
 [AgentTask] async Task<string> T2() { await Task.Yield(); return Find("b", "known", out target.Name) ? "b" : ""; }
}
