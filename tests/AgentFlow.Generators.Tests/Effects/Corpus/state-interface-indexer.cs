// FLAG AGF04: the list that an IDictionary keeps
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W(IDictionary<string, List<string>> topics)
{
    [AgentTask] async Task A() { await Task.Yield(); topics["x"].Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); topics["x"].Add("b"); }
}
