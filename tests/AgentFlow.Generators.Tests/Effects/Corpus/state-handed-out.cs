// FLAG AGF04: the list that a dictionary keeps is changed by both
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly Dictionary<string, List<string>> _byTopic = new() { ["x"] = new() };
    [AgentTask] async Task A() { await Task.Yield(); _byTopic["x"].Add("a"); }
    [AgentTask] async Task B() { await Task.Yield(); if (_byTopic.TryGetValue("x", out var list)) list.Add("b"); }
}
