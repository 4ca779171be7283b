// FLAG AGF04: a property is set through the interface that the workflow implements
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
interface IHasState { string State { get; set; } }
partial class W : IHasState
{
    public string State { get; set; } = "";
    static void Mark(IHasState it, string s) => it.State = s;
    [AgentTask] async Task A() { await Task.Yield(); Mark(this, "a"); }
    [AgentTask] async Task B() { await Task.Yield(); State = "b"; }
}
