// FLAG AGF0404: a local that may be the writer of all
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
partial class W(StringWriter log) {
 [AgentTask] async Task T1(bool quiet) { await Task.Yield(); TextWriter to=quiet?TextWriter.Null:log; to.Write("a"); }
 [AgentTask] async Task T2(bool quiet) { await Task.Yield(); TextWriter to=quiet?TextWriter.Null:log; to.Write("b"); }
}
