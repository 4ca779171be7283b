// CLEAN: record with list property, read
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
record Doc(string T, List<string> Tags);
partial class W {
readonly Doc _d = new("a", new());
 [AgentTask] async Task T1() { await Task.Yield(); Console.WriteLine(_d.Tags.Count); }
 [AgentTask] async Task T2() { await Task.Yield(); foreach (var t in _d.Tags) Console.WriteLine(t); }
}
