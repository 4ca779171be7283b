// CLEAN: a tolerant task reads the value that the other reads
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class Draft { public string Text = ""; }
partial class W
{
    [AgentTask] async Task<Draft> Write() { await Task.Yield(); return new(); }
    [AgentTask] async Task<string> Edit(TaskOutcome<Draft> write) { await Task.Yield(); return write.TryGetValue(out var draft) ? draft.Text + "!" : ""; }
    [AgentTask] async Task<int> Measure(Draft write) { await Task.Yield(); return write.Text.Length; }
}
