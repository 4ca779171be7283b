// CLEAN: a pool of one
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
[AgentPool("m",1)] partial class W{}
partial class W {
int _n;
 [AgentTask(Agent="m")] void A() { _n=1; }
 [AgentTask(Agent="m", DependsOn=[nameof(A)])] void B() { _n=2; }
}
