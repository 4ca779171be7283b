// CLEAN: the lists of two topics
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly Dictionary<string, List<string>> _byTopic = new() { ["x"] = new(), ["y"] = new() };
    [AgentTask] async Task A() { await Task.Yield(); if (_byTopic.TryGetValue("y", out var list)) list.Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); if (_byTopic.TryGetValue("x", out var list)) list.Add("b"); }
}
