// FLAG AGF04: both change what a concurrent dictionary hands out for one key
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class Session { public int Turns; }
partial class W
{
    readonly ConcurrentDictionary<string, Session> _sessions = new();
    [AgentTask] async Task A() { await Task.Yield(); if (_sessions.TryGetValue("u", out var s)) s.Turns++; }
    [AgentTask] async Task B() { await Task.Yield(); Session s; if (_sessions.TryGetValue("u", out s)) s.Turns++; }
}
