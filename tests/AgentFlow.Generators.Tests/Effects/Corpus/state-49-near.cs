// CLEAN: a result that one changes
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W {
[AgentTask] List<int> Find(int n) => new(){n};
 [AgentTask] int Count(List<int> find) => find.Count;
 [AgentTask] List<int> More(List<int> find) => find.Append(1).ToList();
}
