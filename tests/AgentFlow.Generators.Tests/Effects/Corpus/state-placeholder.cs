// FLAG AGF04: the shared empty list is added to after all
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    static readonly List<string> s_none = new();
    static List<string> Long(string[] words) { var found = s_none; foreach (var word in words) { if (word.Length > 3) found.Add(word); } return found; }
    [AgentTask] async Task<int> A() { await Task.Yield(); return Long(new[] { "alpha" }).Count; }
    [AgentTask] async Task<int> B() { await Task.Yield(); return Long(new[] { "beta" }).Count; }
}
