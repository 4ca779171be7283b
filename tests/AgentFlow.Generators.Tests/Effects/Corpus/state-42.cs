// FLAG AGF0403: stream writer beside a reader of one path
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
[AgentTask] async Task T1() { await Task.Yield(); using var w=new StreamWriter("o.txt"); }
 [AgentTask] async Task T2() { await Task.Yield(); _=File.ReadAllText("o.txt"); }
}
