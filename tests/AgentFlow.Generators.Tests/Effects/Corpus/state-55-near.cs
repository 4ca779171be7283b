// CLEAN: primary constructor parameter
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W(IReadOnlyList<int> list) {
 [AgentTask] int T1() => list.Count;
 [AgentTask] int T2() => list[0];
}
