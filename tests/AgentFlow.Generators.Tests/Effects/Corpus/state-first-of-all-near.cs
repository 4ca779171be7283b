// CLEAN: one changes the first, the other the last of a new list
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class Doc { public int Edits; }
partial class W
{
    static List<Doc> Load() => new() { new(), new() };
    [AgentTask] async Task<int> A() { await Task.Yield(); var docs = Load(); docs.First().Edits++; return docs[0].Edits; }
    [AgentTask] async Task<int> B() { await Task.Yield(); var docs = Load(); docs.Last().Edits++; return docs[1].Edits; }
}
