// CLEAN: ForEach writes at item.Index through helper
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
record Doc(int Index); partial class W { readonly string[] _a = new string[9]; void Keep(Doc d, string s) => _a[d.Index] = s;
 [AgentTask(MaxConcurrency = 2)] async Task Each([ForEach("docs")] Doc doc) { await Task.Yield(); Keep(doc, "x"); }
}
