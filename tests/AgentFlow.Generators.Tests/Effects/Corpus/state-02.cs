// FLAG AGF0401: helper gets the object as a parameter
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
readonly List<int> _l=new(); static void Fill(List<int> l)=>l.Add(1);
 [AgentTask] async Task T1() { await Task.Yield(); Fill(_l); }
 [AgentTask] async Task T2() { await Task.Yield(); Fill(_l); }
}
