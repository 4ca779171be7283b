// CLEAN: what is taken out of a concurrent dictionary belongs to the taker
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class Session { public int Turns; }
partial class W
{
    readonly ConcurrentDictionary<string, Session> _sessions = new();
    readonly ConcurrentQueue<Session> _idle = new();
    [AgentTask] async Task A() { await Task.Yield(); if (_sessions.TryRemove("u", out var s)) s.Turns++; if (_idle.TryDequeue(out var i)) i.Turns++; }
    [AgentTask] async Task B() { await Task.Yield(); if (_sessions.TryRemove("u", out var s)) s.Turns++; if (_idle.TryDequeue(out var i)) i.Turns++; }
}
