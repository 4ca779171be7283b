// CLEAN: a list pattern reads what nobody changes
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    readonly List<string> _steps = new() { "a" };
    [AgentTask] async Task<string> A() { await Task.Yield(); return _steps is [var first, ..] ? first : ""; }
    [AgentTask] async Task<string> B() { await Task.Yield(); var mine = _steps.ToList(); mine.Add("b"); return mine is [_, .., var last] ? last : ""; }
}
