// CLEAN: extension method
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
static class X{public static int CountAll(this List<int> l)=>l.Count;}
partial class W {
readonly List<int> _l=new();
 [AgentTask] async Task T1() { await Task.Yield(); _l.CountAll(); }
 [AgentTask] async Task T2() { await Task.Yield(); _l.CountAll(); }
}
