// FLAG AGF04: the pattern names the shared list
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _all = new();
    [AgentTask] async Task A() { await Task.Yield(); if (_all is { Count: < 10 } few) few.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); if (_all is { Count: < 10 } few) few.Add("b"); }
}
