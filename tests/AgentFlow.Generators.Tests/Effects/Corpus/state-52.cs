// FLAG AGF0207: a dependency that only serializes
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
public int A1,B1;
 [AgentTask] void A() { A1=1; }
 [AgentTask(DependsOn=[nameof(A)])] void B() { B1=2; }
}
