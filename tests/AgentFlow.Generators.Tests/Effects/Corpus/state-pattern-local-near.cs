// CLEAN: the pattern names a list of the body's own
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _all = new() { "a" };
    [AgentTask] async Task A() { await Task.Yield(); if (_all.ToList() is { Count: < 10 } few) few.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); if (_all.ToList() is { Count: < 10 } few) few.Add("b"); }
}
