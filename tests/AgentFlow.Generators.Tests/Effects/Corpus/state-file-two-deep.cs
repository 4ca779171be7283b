// FLAG AGF0403: helper two deep
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
static void Save(string p) => Put(p, "x"); static void Put(string path, string t) => File.WriteAllText(path, t);
 [AgentTask] async Task T1() { await Task.Yield(); Save("a.txt"); }
 [AgentTask] async Task T2() { await Task.Yield(); Put("a.txt", "y"); }
}
