// CLEAN: a pattern in a switch reads another member
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class State { public Step Step { get; } = new(); }
class Step { public int Number { get; set; } public string Name { get; init; } = ""; }
partial class W
{
    readonly State _state = new();
    [AgentTask] async Task A() { await Task.Yield(); _state.Step.Number = 2; }
    [AgentTask] async Task<string> B() { await Task.Yield(); return _state switch { { Step.Name: "x" } => "late", _ => "early" }; }
}
