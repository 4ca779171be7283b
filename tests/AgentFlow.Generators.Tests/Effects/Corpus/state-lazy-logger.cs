// FLAG AGF04: a queue made twice loses what was put into the other one
using AgentFlow;
using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
partial class W
{
    ConcurrentQueue<string> _lines;
    ConcurrentQueue<string> Lines => _lines ??= new();
    [AgentTask] async Task A() { await Task.Yield(); Lines.Enqueue("a"); }
    [AgentTask] async Task B() { await Task.Yield(); Lines.Enqueue("b"); }
}
