// CLEAN: the shared empty list is replaced before something is added
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    static readonly List<string> s_none = new();
    static List<string> Long(string[] words) { var found = s_none; foreach (var word in words) { if (word.Length > 3) { if (ReferenceEquals(found, s_none)) found = new(); found.Add(word); } } return found; }
    static List<string> Short(string[] words) { var found = s_none; foreach (var word in words) { if (found == s_none) { found = new List<string>(); } found.Add(word); } return found; }
    [AgentTask] async Task<int> A() { await Task.Yield(); return Long(new[] { "alpha" }).Count; }
    [AgentTask] async Task<int> B() { await Task.Yield(); return Short(new[] { "beta" }).Count; }
}
