// FLAG AGF0403: a reader beside a writer of a resource
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
[AgentTask, Writes("t")] void A() { }
 [AgentTask, Reads("t")] void B() { }
}
