// FLAG AGF04: a set of one's own behind ISet has no lock
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
sealed class PlainSet : HashSet<string>, ISet<string> { }
partial class W
{
    readonly ISet<string> _seen = new PlainSet();
    [AgentTask] async Task<bool> A() { await Task.Yield(); return _seen.Add("a"); }
    [AgentTask] async Task<bool> B() { await Task.Yield(); return _seen.Add("b"); }
}
