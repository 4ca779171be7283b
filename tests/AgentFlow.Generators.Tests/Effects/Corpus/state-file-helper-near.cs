// CLEAN: through a helper with different constants
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
static void Save(string path, string s) => File.WriteAllText(path, s);
 [AgentTask] async Task T1() { await Task.Yield(); Save("a.txt", "1"); }
 [AgentTask] async Task T2() { await Task.Yield(); Save("b.txt", "2"); }
}
