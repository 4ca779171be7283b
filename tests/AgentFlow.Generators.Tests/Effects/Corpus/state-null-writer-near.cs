// CLEAN: a local that may be the writer to nowhere
using AgentFlow;
using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
partial class W {
 [AgentTask] async Task T1(bool quiet) { await Task.Yield(); TextWriter to=quiet?TextWriter.Null:new StringWriter(); to.Write("a"); }
 [AgentTask] async Task T2(bool quiet) { await Task.Yield(); TextWriter to=quiet?TextWriter.Null:new StringWriter(); to.Write("b"); }
}
