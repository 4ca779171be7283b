// FLAG AGF04: the first of a shared list is changed by both
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class Doc { public int Edits; }
partial class W
{
    readonly List<Doc> _docs = new() { new(), new() };
    [AgentTask] async Task A() { await Task.Yield(); _docs.First().Edits++; }
    [AgentTask] async Task B() { await Task.Yield(); _docs[0].Edits++; }
}
