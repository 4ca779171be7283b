// CLEAN: a property is set through the interface of a new object
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
interface IHasState { string State { get; set; } }
class State1 : IHasState { public string State { get; set; } = ""; }
partial class W
{
    static string Mark(IHasState it, string s) { it.State = s; return it.State; }
    [AgentTask] async Task<string> A() { await Task.Yield(); return Mark(new State1(), "a"); }
    [AgentTask] async Task<string> B() { await Task.Yield(); var state = new State1(); return Mark(state, "b"); }
}
