// FLAG AGF0401: primary constructor parameter
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W(List<int> list) {
 [AgentTask] void T1() => list.Add(1);
 [AgentTask] void T2() => list.Add(2);
}
