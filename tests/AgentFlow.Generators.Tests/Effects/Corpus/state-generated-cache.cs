// FLAG AGF0401: a cache that a hand-written class fills when first asked
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
static class Texts { static List<string> _all; static int _asked; public static string Hello { get { if(_all==null) _all=new List<string>{"hello"}; _asked++; return _all[0]; } } }
partial class W {
 [AgentTask] async Task<string> T1() { await Task.Yield(); return Texts.Hello; }
 [AgentTask] async Task<string> T2() { await Task.Yield(); return Texts.Hello; }
}
