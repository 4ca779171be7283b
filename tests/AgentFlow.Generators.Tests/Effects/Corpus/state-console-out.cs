// FLAG AGF0403: one redirects the console that the other writes to
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    [AgentTask] async Task A() { await Task.Yield(); Console.SetOut(new StringWriter()); }
    [AgentTask] async Task B() { await Task.Yield(); Console.WriteLine("b"); }
}
