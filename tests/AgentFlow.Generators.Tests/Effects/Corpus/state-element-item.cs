// FLAG AGF04: ForEach writes at a fixed element
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
record Doc(int Index); partial class W { readonly string[] _a = new string[9];
 [AgentTask(MaxConcurrency = 2)] async Task Each([ForEach("docs")] Doc doc) { await Task.Yield(); _a[0] = "x"; }
}
